package io.keytier.scoring.topology;

import java.time.LocalDate;

import org.apache.kafka.streams.processor.Punctuator;

/**
 * Moves the customers that are due by the clock, in slices that leave the stream thread to the events in between. The
 * work is proportional to the customers due.
 */
final class Reviews implements Punctuator {

    private final Engine engine;
    private final Customers customers;
    private final Announcer announcer;
    private final Backlog backlog;

    Reviews(Engine engine, Customers customers, Announcer announcer, Backlog backlog) {
        this.engine = engine;
        this.customers = customers;
        this.announcer = announcer;
        this.backlog = backlog;
    }

    @Override
    public void punctuate(long timestamp) {
        if (!backlog.isConsumed()) {
            return;
        }
        var today = engine.today().get();
        long end = System.nanoTime() + engine.timing().reviewSlice().toNanos();
        customers.index().forEachDue(today, due -> {
            review(due, today);
            return System.nanoTime() < end;
        });
    }

    private void review(Index.Due due, LocalDate today) {
        var stored = customers.find(due.customerId());
        if (stored == null) {
            customers.index().removeDue(due.day(), due.customerId());
            return;
        }
        var timeline = engine.policies().knowing(stored.customer().rating().policyVersion());
        var outcome = timeline.reviewUpTo(stored.customer(), customers.booksOf(due.customerId()), today);
        customers.keepFired(outcome.customer(), stored, due.day());
        announcer.announce(outcome);
    }
}
