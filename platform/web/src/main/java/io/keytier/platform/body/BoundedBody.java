package io.keytier.platform.body;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

import io.keytier.platform.problem.BodyException;
import io.keytier.platform.problem.Problem;

/** A body that ends with a problem when it grows too large, when its sender stalls, or when it breaks off. */
final class BoundedBody extends FilterInputStream {

    /** How the server tells that a sender has stalled for longer than {@code quarkus.http.read-timeout}. */
    private static final String STALLED = "Read timed out";

    private final long most;
    private long read;

    BoundedBody(InputStream body, long most) {
        super(body);
        this.most = most;
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

    private void count(int count) throws BodyException {
        read += count;
        if (read > most) {
            throw new BodyException(tooLarge(most));
        }
    }

    private static BodyException faultOf(IOException thrown) {
        if (thrown instanceof BodyException known) {
            return known;
        }
        return new BodyException(
                STALLED.equals(thrown.getMessage())
                        ? Problem.of(408, "The rest of the body did not come in time.")
                        : Problem.of(400, "The body broke off."));
    }
}
