package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import org.apache.kafka.streams.processor.Punctuator;

/**
 * Moves the customers that are due by the clock, in slices that leave the stream thread to the events in between. The
 * work is proportional to the customers due.
 */
final class Reviews implements Punctuator {

    private static final long COUNT_EVERY_MILLIS = 10_000;
    /** More than this is told as this. */
    private static final int MOST_COUNTED = 10_000;

    private final Partition partition;
    private long countAgainAt;

    Reviews(Partition partition) {
        this.partition = partition;
    }

    @Override
    public void punctuate(long timestamp) {
        if (!partition.backlog().isConsumed()) {
            return;
        }
        var today = partition.engine().today().get();
        partition.doSlice(
                Observer.Background.REVIEWS,
                more -> partition.customers().index().forEachDue(today, due -> {
                    review(due, today);
                    return more.getAsBoolean();
                }));
        tellOfWaiting(today, timestamp);
    }

    private void tellOfWaiting(LocalDate today, long timestamp) {
        if (timestamp >= countAgainAt) {
            countAgainAt = timestamp + COUNT_EVERY_MILLIS;
            var waiting = partition.customers().index().countDue(today, MOST_COUNTED);
            partition.engine().observer().waiting(partition.number(), waiting);
        }
    }

    private void review(Index.Due due, LocalDate today) {
        var file = partition.customers().open(due.customerId());
        var stored = file.stored();
        if (stored == null) {
            partition.customers().index().removeDue(due.day(), due.customerId());
            return;
        }
        var timeline =
                partition.engine().policies().knowing(stored.customer().rating().policyVersion());
        var outcome = timeline.reviewUpTo(stored.customer(), file.books(), today);
        partition.customers().keepFired(outcome.customer(), file, due.day());
        partition.announcer().announce(outcome);
        partition.engine().observer().reviewed(ChronoUnit.DAYS.between(due.day(), today));
    }
}
