package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;

import io.keytier.orders.application.ImportLine;
import io.keytier.orders.application.ImportLines;
import io.keytier.platform.problem.BodyException;
import io.keytier.platform.problem.ProblemException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A document a line, in columns. Lines are numbered as in the file, the header being the first. */
final class CsvLines implements ImportLines {

    private static final String UNREAD = " Nothing after this place was read.";

    private final CsvText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CsvColumns columns;
    private final LineMapper mapper;
    private boolean ended;

    private CsvLines(
            CsvText text, CSVParser parser, Iterator<CSVRecord> records, CsvColumns columns, LineMapper mapper) {
        this.text = text;
        this.parser = parser;
        this.records = records;
        this.columns = columns;
        this.mapper = mapper;
    }

    /**
     * Reads the header.
     *
     * @throws ProblemException 400 if a column is not known, is there twice or is missing, or there is no header
     */
    static CsvLines open(InputStream body, LineMapper mapper, long mostOfALine) throws IOException {
        var text = new CsvText(body, mostOfALine);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(text.delimiter())
                .setIgnoreEmptyLines(true)
                .get();
        var parser = CSVParser.builder().setReader(text).setFormat(format).get();
        var records = parser.iterator();
        try {
            if (!records.hasNext()) {
                throw ProblemException.invalid("header", "is missing: the first line names the columns");
            }
            return new CsvLines(text, parser, records, CsvColumns.of(records.next()), mapper);
        } catch (UncheckedIOException e) {
            if (broken(e) instanceof BodyException fault) {
                throw fault;
            }
            throw ProblemException.invalid("header", "cannot be read: " + reason(e));
        }
    }

    @Override
    public Optional<ImportLine> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            text.beginLine();
            if (!records.hasNext()) {
                ended = true;
                return Optional.empty();
            }
            var cells = records.next();
            return Optional.of(columns.toLine(parser.getCurrentLineNumber(), cells, mapper));
        } catch (UncheckedIOException e) {
            ended = true;
            if (broken(e) instanceof BodyException fault) {
                throw fault;
            }
            var line = parser.getCurrentLineNumber();
            return Optional.of(new ImportLine.Unreadable(line, null, reason(e) + UNREAD));
        }
    }

    private static IOException broken(UncheckedIOException e) {
        return e.getCause() != null && e.getCause().getCause() instanceof IOException inner ? inner : e.getCause();
    }

    private static String reason(UncheckedIOException e) {
        return broken(e) instanceof CsvText.Unusable unusable
                ? unusable.getMessage()
                : "The quoting of this line cannot be understood.";
    }
}
