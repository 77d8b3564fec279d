package io.keytier.scoring.topology;

import io.keytier.scoring.domain.Timeline;
import org.apache.kafka.streams.processor.Punctuator;

/**
 * Brings a new policy to the customers of a partition in the background, in slices that leave the stream thread to the
 * events in between. How far it has come is kept with the state: a restart goes on from there.
 */
final class PolicyRollout implements Punctuator {

    private final Partition partition;
    private Rollout rollout;

    PolicyRollout(Partition partition) {
        this.partition = partition;
        this.rollout = partition.customers().rollout();
    }

    /** Whether it has set out, or arrived: customers whose events come late are then no longer met by it. */
    boolean hasBegun(int version) {
        return rollout.version() >= version;
    }

    @Override
    public void punctuate(long timestamp) {
        var timeline = partition.engine().policies().timeline();
        var current = timeline.policies().current();
        var consumed = partition.backlog().isConsumed();
        if (!hasBegun(current.number()) && current.isInitial()) {
            rollout = Rollout.of(current.number()).done();
        } else if (!hasBegun(current.number()) && consumed) {
            rollout = Rollout.of(current.number());
        }
        partition.engine().policies().reached(partition.number(), rollout);
        if (rollout.isDone() || !consumed) {
            return;
        }
        partition.doSlice(Observer.Background.POLICY, more -> {
            var last = partition.customers().forEachAfter(rollout.lastCustomer(), file -> {
                bring(file, timeline);
                return more.getAsBoolean();
            });
            rollout = last == null ? rollout.done() : rollout.upTo(last);
        });
        partition.customers().keep(rollout);
        partition.engine().policies().reached(partition.number(), rollout);
    }

    private void bring(CustomerFile file, Timeline timeline) {
        var customer = file.stored().customer();
        if (!timeline.isCurrent(customer)) {
            var outcome = timeline.adoptAll(customer, file.books());
            partition.customers().keep(outcome.customer(), file);
            partition.announcer().announce(outcome);
        }
    }
}
