package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.util.Optional;

import io.keytier.orders.application.ImportLine;
import io.keytier.orders.application.ImportLines;

/** A document a line. Line numbers count blank lines, which hold nothing. */
final class NdjsonLines implements ImportLines {

    private final ByteLines body;
    private final String tooLong;
    private final LineMapper mapper;
    private long number;

    /** @param tooLong for the sender of a line that is too long */
    NdjsonLines(ByteLines body, String tooLong, LineMapper mapper) {
        this.body = body;
        this.tooLong = tooLong;
        this.mapper = mapper;
    }

    @Override
    public Optional<ImportLine> next() throws IOException {
        while (body.advance()) {
            number++;
            if (body.isTooLong()) {
                return Optional.of(new ImportLine.Unreadable(number, null, tooLong));
            }
            if (!isBlank()) {
                return Optional.of(mapper.toLine(number, body.block(), body.start(), body.length()));
            }
        }
        return Optional.empty();
    }

    private boolean isBlank() {
        for (var i = 0; i < body.length(); i++) {
            if (!LineBytes.isSpace(body.block()[body.start() + i])) {
                return false;
            }
        }
        return true;
    }
}
