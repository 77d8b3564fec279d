package io.keytier.local.history;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The CSV files beside this class: UTF-8, a header in the first line. */
final class CsvResource {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private CsvResource() {}

    static List<CSVRecord> rows(String path) {
        var stream = Objects.requireNonNull(CsvResource.class.getResourceAsStream(path), path + " is not shipped");
        try (var reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
                var rows = FORMAT.parse(reader)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
