package io.keytier.scoring.topology;

import java.time.Duration;
import java.time.Instant;

/**
 * What time it is in a partition, as far as silence is concerned. While records come, it is the time at which the
 * latest of them was accepted: an import that lags behind the clock is not silent, its next document is still to be
 * read. Once none has come for a while there is nothing left to wait for, and the clock counts. Used from the stream
 * thread alone.
 */
final class Pace {

    private static final Duration IDLE = Duration.ofMinutes(1);

    private Instant latestAcceptance = Instant.MIN;
    private Instant lastRead = Instant.MIN;

    /** Notes that a record has been read. */
    void read(Instant acceptedAt, Instant clock) {
        latestAcceptance = acceptedAt.isAfter(latestAcceptance) ? acceptedAt : latestAcceptance;
        lastRead = clock;
    }

    Instant at(Instant clock) {
        var idle = lastRead.isBefore(clock.minus(IDLE));
        return idle || latestAcceptance.isAfter(clock) ? clock : latestAcceptance;
    }
}
