package io.keytier.scoring.topology;

import io.keytier.scoring.domain.Timeline;
import org.apache.kafka.streams.processor.Punctuator;

/**
 * Brings a new policy to the customers of a partition in the background, in slices that leave the stream thread to the
 * events in between. How far it has come is kept with the state: a restart goes on from there.
 */
final class PolicyRollout implements Punctuator {

    private final Engine engine;
    private final Customers customers;
    private final Announcer announcer;
    private final Backlog backlog;
    private final int partition;
    private Rollout rollout;

    PolicyRollout(Engine engine, Customers customers, Announcer announcer, Backlog backlog, int partition) {
        this.engine = engine;
        this.customers = customers;
        this.announcer = announcer;
        this.backlog = backlog;
        this.partition = partition;
        this.rollout = customers.rollout();
    }

    /** Whether it has set out, or arrived: customers whose events come late are then no longer met by it. */
    boolean hasBegun(int version) {
        return rollout.version() >= version;
    }

    @Override
    public void punctuate(long timestamp) {
        var timeline = engine.policies().timeline();
        var current = timeline.policies().current();
        if (!hasBegun(current.number())) {
            rollout = current.isInitial() ? Rollout.of(current.number()).done() : Rollout.of(current.number());
        }
        engine.policies().reached(partition, rollout);
        if (rollout.isDone() || !backlog.isConsumed()) {
            return;
        }
        long end = System.nanoTime() + engine.timing().reviewSlice().toNanos();
        var last = customers.forEachAfter(rollout.lastCustomer(), stored -> {
            bring(stored, timeline);
            return System.nanoTime() < end;
        });
        rollout = last == null ? rollout.done() : rollout.upTo(last);
        customers.keep(rollout);
        engine.policies().reached(partition, rollout);
    }

    private void bring(CustomerRecord stored, Timeline timeline) {
        if (!timeline.isCurrent(stored.customer())) {
            var books = customers.booksOf(stored.customer().id());
            var outcome = timeline.adoptAll(stored.customer(), books);
            customers.keep(outcome.customer(), stored);
            announcer.announce(outcome);
        }
    }
}
