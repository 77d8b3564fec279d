package io.keytier.orders.adapter.http;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * The text of a CSV body in UTF-8, with or without a byte order mark, no line of it endless. {@link #NO_UTF_8} stands
 * where something else was sent.
 */
final class CsvText extends FilterReader {

    static final char NO_UTF_8 = '\uFFFD';

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int HEADER_CHARACTERS = 8 * 1024;

    private final long most;
    private final char delimiter;
    private long sinceLineBegan;

    /** Something that no reading on can mend. */
    static final class Unusable extends IOException {
        Unusable(String message) {
            super(message);
        }
    }

    CsvText(InputStream body, long most) throws IOException {
        super(new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8)));
        this.most = most;
        in.mark(1);
        if (read() != BYTE_ORDER_MARK) {
            in.reset();
        }
        this.delimiter = look();
    }

    /** What parts the columns, as the header shows. */
    char delimiter() {
        return delimiter;
    }

    void beginLine() {
        sinceLineBegan = 0;
    }

    @Override
    public int read() throws IOException {
        var next = in.read();
        count(1);
        return next;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        var count = in.read(buffer, offset, length);
        count(Math.max(0, count));
        return count;
    }

    private void count(int characters) throws Unusable {
        sinceLineBegan += characters;
        if (sinceLineBegan > most + HEADER_CHARACTERS) {
            throw new Unusable("The line is longer than it may be, or its quotation mark is never closed.");
        }
    }

    /** A semicolon if the first line has one before any comma: names of columns hold neither. */
    private char look() throws IOException {
        in.mark(HEADER_CHARACTERS);
        var found = ',';
        for (var i = 0; i < HEADER_CHARACTERS - 1; i++) {
            var next = read();
            if (next == ';') {
                found = ';';
            }
            if (next < 0 || next == '\n' || next == ',' || next == ';') {
                break;
            }
        }
        in.reset();
        return found;
    }
}
