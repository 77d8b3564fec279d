package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.keytier.orders.application.ImportLine;
import io.keytier.orders.application.ImportLines;
import io.keytier.platform.problem.ProblemException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A document a line, in columns. Lines are numbered as in the file, the header too. Each is parsed on its
 * own: no column has room for a line break, so a quotation mark that is not closed spoils its own line only.
 */
final class CsvLines implements ImportLines {

    private final ByteLines lines;
    private final CSVFormat format;
    private final CsvColumns columns;
    private final String tooLong;
    private final LineMapper mapper;
    private long number;

    /** A line that cannot be read, and why. */
    private static final class Unusable extends Exception {
        Unusable(String message) {
            super(message);
        }
    }

    private CsvLines(
            ByteLines lines, CSVFormat format, CsvColumns columns, String tooLong, LineMapper mapper, long header) {
        this.lines = lines;
        this.format = format;
        this.columns = columns;
        this.tooLong = tooLong;
        this.mapper = mapper;
        this.number = header;
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
        var number = 0;
        try {
            while (lines.advance()) {
                number++;
                var header = text(lines, tooLong);
                var format = CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiterOf(header))
                        .get();
                var cells = cells(header, format);
                if (!cells.isEmpty()) {
                    return new CsvLines(lines, format, CsvColumns.of(cells), tooLong, mapper, number);
                }
            }
        } catch (Unusable e) {
            throw ProblemException.invalid("header", "cannot be read: " + e.getMessage());
        }
        throw ProblemException.invalid("header", "is missing: the first line names the columns");
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
                var cells = cells(text(lines, tooLong), format);
                if (!cells.isEmpty()) {
                    return Optional.of(columns.toLine(number, cells, mapper));
                }
            } catch (Unusable e) {
                return Optional.of(new ImportLine.Unreadable(number, null, e.getMessage()));
            }
        }
        return Optional.empty();
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

    /** The cells of a line; none where none has anything in it, as of rows of a spreadsheet that were emptied. */
    private static List<String> cells(String text, CSVFormat format) throws Unusable {
        if (text.isBlank()) {
            return List.of();
        }
        try (var parser = CSVParser.parse(text, format)) {
            var records = parser.iterator();
            var cells = records.next().toList();
            if (records.hasNext()) {
                throw new Unusable("The line is more than one: lines end with LF or CRLF.");
            }
            return cells.stream().allMatch(String::isBlank) ? List.of() : cells;
        } catch (IOException | UncheckedIOException e) {
            throw new Unusable("The quoting of this line cannot be understood. No cell may hold a line break.");
        }
    }
}
