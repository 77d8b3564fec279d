package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.util.Optional;

import io.keytier.orders.application.ImportLine;
import io.keytier.orders.application.ImportLines;

/** A document a line. Line numbers count blank lines, which hold nothing. */
final class NdjsonLines implements ImportLines {

    private final LineBytes body;
    private final LineMapper mapper;
    private long number;

    NdjsonLines(LineBytes body, LineMapper mapper) {
        this.body = body;
        this.mapper = mapper;
    }

    @Override
    public Optional<ImportLine> next() throws IOException {
        while (readLine()) {
            number++;
            if (body.isTooLong()) {
                return Optional.of(new ImportLine.Unreadable(number, null, body.tooLong()));
            }
            var bytes = body.bytes();
            if (!isBlank(bytes)) {
                return Optional.of(mapper.toLine(number, bytes));
            }
        }
        return Optional.empty();
    }

    /** Reads up to the next line feed; false at the end. */
    private boolean readLine() throws IOException {
        body.begin();
        for (var next = body.next(); next != LineBytes.END; next = body.next()) {
            if (next == '\n') {
                return true;
            }
            body.keep(next);
        }
        return !body.isEmpty();
    }

    private static boolean isBlank(byte[] bytes) {
        for (var b : bytes) {
            if (!LineBytes.isSpace(b)) {
                return false;
            }
        }
        return true;
    }
}
