package io.keytier.orders.adapter.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import io.keytier.orders.application.ImportLine;
import io.keytier.orders.application.ImportLines;

/** A document a line. Line numbers count blank lines, which hold nothing. */
final class NdjsonLines implements ImportLines {

    private static final int MAX_LINE_BYTES = 1024 * 1024;
    private static final int BUFFER_BYTES = 64 * 1024;

    private final InputStream body;
    private final LineMapper mapper;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
    private int position;
    private int filled;
    private long number;
    private long length;

    NdjsonLines(InputStream body, LineMapper mapper) {
        this.body = body;
        this.mapper = mapper;
    }

    @Override
    public Optional<ImportLine> next() throws IOException {
        while (readLine()) {
            number++;
            if (length > MAX_LINE_BYTES) {
                return Optional.of(new ImportLine.Unreadable(number, null, "The line is longer than 1 MiB."));
            }
            var bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return Optional.of(mapper.toLine(number, bytes));
            }
        }
        return Optional.empty();
    }

    /** Reads up to the next line feed and keeps no more of it than a line may have; false at the end. */
    private boolean readLine() throws IOException {
        line.reset();
        length = 0;
        while (fill()) {
            var end = position;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            keep(end - position);
            var complete = end < filled;
            position = complete ? end + 1 : end;
            if (complete) {
                return true;
            }
        }
        return length > 0;
    }

    private void keep(int count) {
        length += count;
        if (length <= MAX_LINE_BYTES) {
            line.write(buffer, position, count);
        }
    }

    private boolean fill() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, body.read(buffer));
        }
        return filled > 0;
    }

    private static boolean isBlank(byte[] bytes) {
        for (var b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
