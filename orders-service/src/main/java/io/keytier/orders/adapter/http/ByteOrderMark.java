package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Arrays;

/** What some programs write before a text in UTF-8; it says nothing. */
final class ByteOrderMark {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private ByteOrderMark() {}

    /** The body without the mark, where it begins with one. */
    static InputStream skip(InputStream body) throws IOException {
        var rest = new PushbackInputStream(body, MARK.length);
        var first = rest.readNBytes(MARK.length);
        if (!Arrays.equals(first, MARK)) {
            rest.unread(first);
        }
        return rest;
    }
}
