package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import io.keytier.orders.application.ImportLine;
import io.keytier.orders.application.ImportLines;
import io.keytier.platform.problem.ProblemException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A document a line, in columns. Lines are numbered as in the file, the header being the first. Each is parsed on its
 * own: no column has room for a line break, so a quotation mark that is not closed spoils its own line only.
 */
final class CsvLines implements ImportLines {

    private final ByteLines lines;
    private final CSVFormat format;
    private final CsvColumns columns;
    private final String tooLong;
    private final LineMapper mapper;
    private long number = 1;

    /** A line that cannot be read, and why. */
    private static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }

    private CsvLines(ByteLines lines, CSVFormat format, CsvColumns columns, String tooLong, LineMapper mapper) {
        this.lines = lines;
        this.format = format;
        this.columns = columns;
        this.tooLong = tooLong;
        this.mapper = mapper;
    }

    /**
     * Reads the header.
     *
     * @param mostOfALine bytes
     * @throws ProblemException 400 if a column is not known, is there twice or is missing, or there is no header
     */
    static CsvLines open(InputStream body, LineMapper mapper, int mostOfALine) throws IOException {
        var lines = new ByteLines(ByteOrderMark.skip(body), mostOfALine);
        var tooLong = LineBytes.tooLong(mostOfALine);
        if (!lines.advance()) {
            throw ProblemException.invalid("header", "is missing: the first line names the columns");
        }
        try {
            var header = text(lines, tooLong);
            var format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiterOf(header))
                    .get();
            return new CsvLines(lines, format, CsvColumns.of(cells(header, format)), tooLong, mapper);
        } catch (Unusable e) {
            throw ProblemException.invalid("header", "cannot be read: " + e.getMessage());
        }
    }

    /** A semicolon if there is one before any comma: names of columns hold neither. */
    private static char delimiterOf(String header) {
        var semicolon = header.indexOf(';');
        var comma = header.indexOf(',');
        return semicolon >= 0 && (comma < 0 || semicolon < comma) ? ';' : ',';
    }

    @Override
    public Optional<ImportLine> next() throws IOException {
        while (lines.advance()) {
            number++;
            try {
                var text = text(lines, tooLong);
                if (!isEmpty(text)) {
                    return Optional.of(columns.toLine(number, cells(text, format), mapper));
                }
            } catch (Unusable e) {
                return Optional.of(new ImportLine.Unreadable(number, null, e.getMessage()));
            }
        }
        return Optional.empty();
    }

    /** Whether a row has nothing in it: spreadsheets export those that were emptied. */
    private boolean isEmpty(String text) {
        return text.chars().allMatch(unit -> unit == ' ' || unit == '\t' || unit == '"' || isDelimiter(unit));
    }

    private boolean isDelimiter(int unit) {
        return format.getDelimiterString().indexOf(unit) >= 0;
    }

    private static String text(ByteLines lines, String tooLong) throws Unusable {
        if (lines.isTooLong()) {
            throw new Unusable(tooLong);
        }
        try {
            var bytes = ByteBuffer.wrap(lines.block(), lines.start(), lines.length());
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new Unusable("The line is not in UTF-8.");
        }
    }

    private static CSVRecord cells(String text, CSVFormat format) throws Unusable {
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.iterator();
            if (records.hasNext()) {
                var cells = records.next();
                if (!records.hasNext()) {
                    return cells;
                }
            }
            throw new Unusable("The line is none, or more than one: lines end with LF or CRLF.");
        } catch (IOException | UncheckedIOException e) {
            throw new Unusable("The quoting of this line cannot be understood. No cell may hold a line break.");
        }
    }
}
