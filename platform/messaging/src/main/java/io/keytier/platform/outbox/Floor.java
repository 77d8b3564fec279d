package io.keytier.platform.outbox;

import java.time.Duration;

/**
 * Up to which identifier a bucket is empty for good. Readings begin above it, and so need not pass what was deleted
 * below, which the database keeps until it is vacuumed and while anybody holds an old snapshot.
 *
 * <p>An identifier is drawn before its row is committed, so a row may still come below others that are published. But who
 * draws one holds a row lock, and has a transaction number therefore: a lower one than the deletion of rows that were
 * read later. So once all transactions with lower numbers than that deletion have ended, nothing comes below the rows
 * that it deleted any more.
 *
 * <p>From time to time it is forgotten, so that a row which somebody puts there by hand does not lie for ever.
 */
final class Floor {

    static final Duration KEPT = Duration.ofSeconds(10);

    private final long kept;
    private long since = System.nanoTime();
    private long id;
    private long seen;
    private long deletion;

    Floor(Duration kept) {
        this.kept = kept.toNanos();
    }

    /** No row has this identifier or a lower one. */
    long id() {
        if (System.nanoTime() - since > kept) {
            since = System.nanoTime();
            id = 0;
            seen = 0;
        }
        return id;
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
