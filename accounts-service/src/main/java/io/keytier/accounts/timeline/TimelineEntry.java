package io.keytier.accounts.timeline;

import java.time.Instant;
import java.time.LocalDate;

import io.keytier.contracts.Cause;
import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.Direction;
import org.jspecify.annotations.Nullable;

/**
 * A change as callers see it.
 *
 * @param effectiveOn business day on which it took effect
 * @param occurredAt when it was computed
 * @param direction null where the tier did not change
 * @param causedBy the document, where one caused it
 * @param correction whether it revises what an earlier change announced
 * @param from where the customer stood, with the evidence
 * @param to where it stands since
 * @param weights by which the band scores add up to the score
 * @param keepUntil last day of a grace, inclusive
 */
record TimelineEntry(
        String changeId,
        ChangeKind kind,
        LocalDate effectiveOn,
        Instant occurredAt,
        @Nullable Direction direction,
        Cause cause,
        CustomerChange.@Nullable DocumentRef causedBy,
        boolean correction,
        CustomerChange.Standing from,
        CustomerChange.Standing to,
        CustomerChange.Weights weights,
        String currency,
        long scoreVersion,
        int policyVersion,
        @Nullable LocalDate keepUntil) {

    static TimelineEntry of(ChangeKind kind, CustomerChange change) {
        return new TimelineEntry(
                change.changeId(),
                kind,
                change.effectiveOn(),
                change.occurredAt(),
                change.direction(),
                change.cause(),
                change.causedBy(),
                change.correction(),
                change.from(),
                change.to(),
                change.weights(),
                change.currency(),
                change.scoreVersion(),
                change.policyVersion(),
                change.keepUntil());
    }
}
