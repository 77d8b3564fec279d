package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keytier.orders.application.BulkRuns;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes refused lines page by page: no transaction is open while a slow reader takes them. */
interface ErrorWriter {

    int PAGE = 1_000;

    /** Writes one refused line. */
    void write(BulkAnswer.Error error) throws IOException;

    /** Hands over what is still held back. */
    void flush() throws IOException;

    /** Writes all that are kept of a run. */
    default void write(BulkRuns runs, String bulkId) throws IOException {
        var page = runs.errors(bulkId, 0, PAGE);
        while (!page.isEmpty()) {
            for (var error : page) {
                write(BulkAnswer.Error.of(error));
            }
            flush();
            page = runs.errors(bulkId, page.get(page.size() - 1).line(), PAGE);
        }
        flush();
    }

    static ErrorWriter ndjson(OutputStream out, ObjectMapper json) {
        return new ErrorWriter() {
            @Override
            public void write(BulkAnswer.Error error) throws IOException {
                out.write(json.writeValueAsBytes(error));
                out.write('\n');
            }

            @Override
            public void flush() throws IOException {
                out.flush();
            }
        };
    }

    static ErrorWriter csv(OutputStream out) {
        try {
            var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            var printer = new CSVPrinter(text, CSVFormat.RFC4180);
            printer.printRecord("line", "orderId", "status", "detail");
            return new ErrorWriter() {
                @Override
                public void write(BulkAnswer.Error error) throws IOException {
                    printer.printRecord(error.line(), error.orderId(), error.status(), error.detail());
                }

                @Override
                public void flush() throws IOException {
                    printer.flush();
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
