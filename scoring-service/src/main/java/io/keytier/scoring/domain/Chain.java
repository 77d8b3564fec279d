package io.keytier.scoring.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How far a customer's history of scores and changes has come.
 *
 * @param scoreVersion grows by one with every change of the score; 0 before the first
 * @param lastChangeId the change that the next one follows
 * @param lastEffectiveOn the day on which that change took effect
 */
public record Chain(
        long scoreVersion,
        @Nullable String lastChangeId,
        @Nullable LocalDate lastEffectiveOn) {

    static final Chain START = new Chain(0, null, null);

    /** Whether nobody has been told of the customer yet: the first score is published even if it is that of nothing. */
    boolean isUntold() {
        return scoreVersion == 0;
    }

    Chain scored() {
        return new Chain(scoreVersion + 1, lastChangeId, lastEffectiveOn);
    }

    Chain linked(Change change) {
        return new Chain(scoreVersion, change.id(), change.occasion().effectiveOn());
    }
}
