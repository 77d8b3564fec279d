package io.keytier.platform.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.keytier.platform.problem.BodyException;
import io.keytier.platform.problem.Problem;

/** A body that ends with a problem when it grows too large or takes too long, when its sender stalls, or when it breaks off. */
final class BoundedBody extends FilterInputStream {

    /** How the server tells that a sender has stalled for longer than {@code quarkus.http.read-timeout}. */
    private static final String STALLED = "Read timed out";

    private final BodyBounds bounds;
    private long read;

    BoundedBody(InputStream body, BodyBounds bounds) {
        super(body);
        this.bounds = bounds;
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
        if (read > bounds.most()) {
            throw new BodyException(tooLarge(bounds.most()));
        }
        if (bounds.timeLeft() < 0) {
            throw new BodyException(BodyWatch.NOT_IN_TIME);
        }
    }

    private static BodyException faultOf(IOException thrown) {
        if (thrown instanceof BodyException known) {
            return known;
        }
        return new BodyException(
                STALLED.equals(thrown.getMessage()) ? BodyWatch.NOT_IN_TIME : Problem.of(400, "The body broke off."));
    }
}
