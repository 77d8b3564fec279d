package io.keytier.scoring.topology;

import java.time.Instant;
import java.time.LocalDate;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Direction;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import org.jspecify.annotations.Nullable;

/** A change as it must be announced, but for its identifiers. */
record PlainChange(String type, CustomerChange body) {

    static @Nullable String kindOf(PlainStanding from, PlainStanding to) {
        if (from.rank() != to.rank()) {
            return CustomerChange.TIER_CHANGED;
        }
        if (from.keepUntil() == null != (to.keepUntil() == null)) {
            return to.keepUntil() == null ? CustomerChange.TIER_RECOVERED : CustomerChange.TIER_AT_RISK;
        }
        return from.score().segment() == to.score().segment() ? null : CustomerChange.SEGMENT_CHANGED;
    }

    /**
     * @param before the day to which the recency is counted of where the customer came from
     */
    static PlainChange of(
            PlainCustomer customer,
            String type,
            Cause cause,
            PlainStanding from,
            LocalDate before,
            @Nullable PurchaseEvent causedBy) {
        var policy = customer.policy();
        var to = customer.now();
        var lastOn = customer.lastEffectiveOn();
        var day = causedBy instanceof PurchaseRecorded recorded ? recorded.orderedOn() : null;
        var steps = policy.tiers().steps();
        var above = to.rank() == steps.size() ? null : steps.get(steps.size() - to.rank() - 1);
        var weights = policy.scales();
        var body = new CustomerChange(
                "",
                null,
                customer.id(),
                customer.scoreVersion(),
                Instant.EPOCH,
                customer.today(),
                from.rank() == to.rank() ? null : from.rank() < to.rank() ? Direction.UP : Direction.DOWN,
                cause,
                refOf(causedBy),
                cause == Cause.CORRECTION || (day != null && lastOn != null && day.isBefore(lastOn)),
                standing(from, before),
                standing(to, customer.today()),
                new CustomerChange.Weights(
                        weights.recency().weight(),
                        weights.frequency().weight(),
                        weights.monetary().weight()),
                weights.monetary().currency(),
                policy.version(),
                above == null
                        ? null
                        : new CustomerChange.NextTier(
                                above.tier(),
                                Math.max(0, above.minScore() - to.score().total())),
                to.keepUntil());
        return new PlainChange(type, body);
    }

    /** An announced change without what the book does not foretell. */
    static PlainChange announced(String type, CustomerChange change) {
        var body = new CustomerChange(
                "",
                null,
                change.customerId(),
                change.scoreVersion(),
                Instant.EPOCH,
                change.effectiveOn(),
                change.direction(),
                change.cause(),
                change.causedBy(),
                change.correction(),
                change.from(),
                change.to(),
                change.weights(),
                change.currency(),
                change.policyVersion(),
                change.nextTier(),
                change.keepUntil());
        return new PlainChange(type, body);
    }

    private static CustomerChange.@Nullable DocumentRef refOf(@Nullable PurchaseEvent event) {
        if (event instanceof PurchaseRecorded recorded) {
            return new CustomerChange.DocumentRef(recorded.source(), recorded.orderId(), recorded.version());
        }
        return event instanceof PurchaseWithdrawn gone
                ? new CustomerChange.DocumentRef(gone.source(), gone.orderId(), gone.version())
                : null;
    }

    private static CustomerChange.Standing standing(PlainStanding standing, LocalDate day) {
        var score = standing.score();
        return new CustomerChange.Standing(
                PlainScore.tierOf(standing.rank(), standing.policy()),
                standing.rank(),
                score.segment(),
                score.total(),
                score.r() == 0 ? null : Integer.valueOf(score.r()),
                score.f() == 0 ? null : Integer.valueOf(score.f()),
                score.m() == 0 ? null : Integer.valueOf(score.m()),
                standing.figures().recencyOn(day),
                standing.figures().frequency(),
                PlainCustomer.readable(standing.figures().monetary()));
    }
}
