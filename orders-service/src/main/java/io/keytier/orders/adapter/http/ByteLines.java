package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a body, found in the blocks in which it arrives and not copied out of them. A line ends with LF, CRLF or
 * the body. No more of it is kept than a line may have: of a longer one only the end is looked for.
 */
final class ByteLines {

    private static final int BLOCK_BYTES = 64 * 1024;
    private static final int CRLF_BYTES = 2;

    private final InputStream body;
    private final int most;
    private byte[] block;
    private int start;
    private int end;
    private int next;
    private int filled;
    private boolean tooLong;

    /** @param most bytes of one line, its end not counted */
    ByteLines(InputStream body, int most) {
        this(body, most, BLOCK_BYTES);
    }

    /** @param blockBytes to begin with; the block grows up to the longest line */
    ByteLines(InputStream body, int most, int blockBytes) {
        this.body = body;
        this.most = most;
        this.block = new byte[blockBytes];
    }

    /**
     * Goes to the next line; false at the end of the body.
     *
     * @throws IOException if the body breaks off
     */
    boolean advance() throws IOException {
        start = next;
        tooLong = false;
        var looked = start;
        while (true) {
            var lineFeed = lineFeedFrom(looked);
            if (lineFeed < filled) {
                next = lineFeed + 1;
                endAt(lineFeed > start && block[lineFeed - 1] == '\r' ? lineFeed - 1 : lineFeed);
                return true;
            }
            if (tooLong || filled - start > most + 1) {
                tooLong = true;
                start = filled;
            }
            makeRoom();
            looked = filled;
            if (!fill()) {
                next = filled;
                endAt(filled);
                return tooLong || length() > 0;
            }
        }
    }

    boolean isTooLong() {
        return tooLong;
    }

    /** In it the line lies, from {@link #start} on, until the next {@link #advance}. */
    byte[] block() {
        return block;
    }

    int start() {
        return start;
    }

    int length() {
        return end - start;
    }

    private int lineFeedFrom(int position) {
        var looked = position;
        while (looked < filled && block[looked] != '\n') {
            looked++;
        }
        return looked;
    }

    private void endAt(int position) {
        end = position;
        tooLong = tooLong || length() > most;
    }

    /** Moves the line to the front of the block, or into a larger one, once the block is full. */
    private void makeRoom() {
        if (filled < block.length) {
            return;
        }
        var length = filled - start;
        var room = length > block.length / 2 ? larger() : block;
        System.arraycopy(block, start, room, 0, length);
        block = room;
        start = 0;
        filled = length;
    }

    private byte[] larger() {
        var wanted = Math.min(2L * block.length, (long) most + CRLF_BYTES);
        return wanted > block.length ? new byte[(int) wanted] : block;
    }

    private boolean fill() throws IOException {
        var count = body.read(block, filled, block.length - filled);
        filled += Math.max(0, count);
        return count >= 0;
    }
}
