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
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A document a line, in columns. Lines are numbered as in the file, the header being the first. After a line whose
 * quoting is wrong the next one is read; nothing is after a line that does not end.
 */
final class CsvLines implements ImportLines {

    private static final String UNREAD = " Nothing after this place was read.";

    private final CsvText text;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final CsvColumns columns;
    private final LineMapper mapper;
    private boolean ended;
    private boolean withinLine;

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
            var header = records.next();
            if (!isUtf8(header)) {
                throw ProblemException.invalid("header", "is not in UTF-8");
            }
            return new CsvLines(text, parser, records, CsvColumns.of(header), mapper);
        } catch (UncheckedIOException e) {
            if (broken(e) instanceof BodyException fault) {
                throw fault;
            }
            throw ProblemException.invalid("header", "cannot be read: " + reason(broken(e)));
        }
    }

    @Override
    public Optional<ImportLine> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        var before = parser.getCurrentLineNumber();
        try {
            text.beginLine();
            skipRestOfLine();
            before = parser.getCurrentLineNumber();
            var cells = nextRecord();
            if (cells == null) {
                ended = true;
                return Optional.empty();
            }
            var line = parser.getCurrentLineNumber();
            return Optional.of(
                    isUtf8(cells)
                            ? columns.toLine(line, cells, mapper)
                            : new ImportLine.Unreadable(line, null, "The line is not in UTF-8."));
        } catch (UncheckedIOException e) {
            return Optional.of(unreadable(before, e));
        }
    }

    /** The next record that has anything in it: spreadsheets export rows that were emptied. Null at the end. */
    private @Nullable CSVRecord nextRecord() {
        while (records.hasNext()) {
            var cells = records.next();
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                return cells;
            }
            text.beginLine();
        }
        return null;
    }

    private void skipRestOfLine() {
        if (withinLine) {
            withinLine = false;
            if (records.hasNext()) {
                records.next();
            }
        }
    }

    private ImportLine unreadable(long lineBefore, UncheckedIOException e) throws IOException {
        var fault = broken(e);
        if (fault instanceof CSVException && !isNeverClosed(fault)) {
            withinLine = true;
            return new ImportLine.Unreadable(parser.getCurrentLineNumber(), null, reason(fault));
        }
        ended = true;
        if (fault instanceof BodyException refused) {
            throw refused;
        }
        return new ImportLine.Unreadable(lineBefore + 1, null, reason(fault) + UNREAD);
    }

    /** Whether the text ended within quotation marks. The parser tells it by its message alone. */
    private static boolean isNeverClosed(IOException fault) {
        return fault.getMessage().contains("EOF");
    }

    private static boolean isUtf8(CSVRecord cells) {
        return cells.stream().noneMatch(cell -> cell.indexOf(CsvText.NO_UTF_8) >= 0);
    }

    private static IOException broken(UncheckedIOException e) {
        return e.getCause() != null && e.getCause().getCause() instanceof IOException inner ? inner : e.getCause();
    }

    private static String reason(IOException fault) {
        if (fault instanceof CsvText.Unusable unusable) {
            return unusable.getMessage();
        }
        return fault instanceof CSVException && isNeverClosed(fault)
                ? "A quotation mark of this line is never closed."
                : "The quoting of this line cannot be understood.";
    }
}
