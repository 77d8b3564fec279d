package io.keytier.orders.adapter.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body byte by byte from a buffer, and keeps no more of one document than it may have. */
final class LineBytes {

    /** What {@link #next} answers at the end. */
    static final int END = -1;

    private static final int BUFFER_BYTES = 64 * 1024;
    private static final int MEBIBYTE = 1024 * 1024;

    private final InputStream body;
    private final long most;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(1024);
    private int position;
    private int filled;
    private long length;

    /** @param most bytes of one document */
    LineBytes(InputStream body, long most) {
        this.body = body;
        this.most = most;
    }

    /** The next byte, or {@link #END}. */
    int next() throws IOException {
        if (position == filled) {
            position = 0;
            filled = Math.max(0, body.read(buffer));
            if (filled == 0) {
                return END;
            }
        }
        return buffer[position++] & 0xFF;
    }

    /** The next byte that is no white space, or {@link #END}. */
    int nextAfterSpace() throws IOException {
        var next = next();
        while (isSpace(next)) {
            next = next();
        }
        return next;
    }

    /** Begins a document. */
    void begin() {
        kept.reset();
        length = 0;
    }

    void keep(int b) {
        if (length < most) {
            kept.write(b);
        }
        length++;
    }

    boolean isTooLong() {
        return length > most;
    }

    boolean isEmpty() {
        return length == 0;
    }

    /** The document's bytes since {@link #begin}. */
    byte[] bytes() {
        return kept.toByteArray();
    }

    /** For the sender of a document that is too long. */
    String tooLong() {
        return tooLong(most);
    }

    static String tooLong(long most) {
        return "The line is longer than " + (most % MEBIBYTE == 0 ? most / MEBIBYTE + " MiB." : most + " bytes.");
    }

    static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
