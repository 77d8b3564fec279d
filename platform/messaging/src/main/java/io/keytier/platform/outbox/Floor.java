package io.keytier.platform.outbox;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Up to which identifier a bucket is empty for good. Readings begin above it, and so need not pass what was deleted
 * below, which the database keeps until it is vacuumed and while anybody holds an old snapshot.
 *
 * <p>An identifier is drawn before its row is committed, so a row may still come below others that are published. But who
 * draws one holds a row lock, and has a transaction number therefore: a lower one than the deletion of rows that were
 * read later. So once all transactions with lower numbers than that deletion have ended, nothing comes below the rows
 * that it deleted any more.
 *
 * <p>From time to time a reading begins at the bottom all the same, so that a row which somebody puts there by hand does
 * not lie for ever.
 */
final class Floor {

    static final Duration TRUSTED = Duration.ofSeconds(10);

    private final LongSupplier nanoTime;
    private long readAll;
    private long id;
    private long seen;
    private long deletion;

    /** @param nanoTime a clock that never goes back, in nanoseconds */
    Floor(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.readAll = nanoTime.getAsLong();
    }

    /** The next reading begins above this identifier. */
    long id() {
        var now = nanoTime.getAsLong();
        if (now - readAll < TRUSTED.toNanos()) {
            return id;
        }
        readAll = now;
        return 0;
    }

    /**
     * To be told of each reading with rows, once these are published and deleted.
     *
     * @param transaction the number of the transaction that deleted them
     */
    void rise(Reading reading, long transaction) {
        if (seen > 0 && reading.oldestRunning() >= deletion) {
            id = Math.min(seen, reading.lastId());
            seen = 0;
        }
        if (seen == 0) {
            seen = reading.lastId();
            deletion = transaction;
        }
    }
}
