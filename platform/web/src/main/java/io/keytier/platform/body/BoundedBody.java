package io.keytier.platform.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

import io.keytier.platform.problem.BodyException;
import io.keytier.platform.problem.Problem;

/** A body that ends with a problem when it grows too large or takes too long, when its sender stalls, or when it breaks off. */
final class BoundedBody extends FilterInputStream {

    /** How the server tells that a sender has stalled for longer than {@code quarkus.http.read-timeout}. */
    private static final String STALLED = "Read timed out";

    private static final Problem NOT_IN_TIME = Problem.of(408, "The rest of the body did not come in time.");

    private final long most;
    private final long began = System.nanoTime();
    private final long nanos;
    private long read;

    /**
     * @param most bytes
     * @param time from now to the last byte
     */
    BoundedBody(InputStream body, long most, Duration time) {
        super(body);
        this.most = most;
        this.nanos = time.toNanos();
    }

    static Problem tooLarge(long most) {
        return Problem.of(413, "The body is larger than " + most + " bytes.");
    }

    @Override
    public int read() throws IOException {
        try {
            var next = in.read();
            count(next < 0 ? 0 : 1);
            return next;
        } catch (IOException e) {
            throw faultOf(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            var count = in.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        } catch (IOException e) {
            throw faultOf(e);
        }
    }

    /** Does not read what is left, as the server's own would, however much that is: see {@link UnreadBodies}. */
    @Override
    public void close() {}

    private void count(int count) throws BodyException {
        read += count;
        if (read > most) {
            throw new BodyException(tooLarge(most));
        }
        if (System.nanoTime() - began > nanos) {
            throw new BodyException(NOT_IN_TIME);
        }
    }

    private static BodyException faultOf(IOException thrown) {
        if (thrown instanceof BodyException known) {
            return known;
        }
        return new BodyException(
                STALLED.equals(thrown.getMessage()) ? NOT_IN_TIME : Problem.of(400, "The body broke off."));
    }
}
