package io.keytier.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A policy and the moment from which it holds.
 *
 * @param publishedAt what was accepted before this is scored under the version before
 * @param effectiveOn the business day of that moment
 */
public record PolicyVersion(Policy policy, Instant publishedAt, LocalDate effectiveOn) {

    /** The policy that an installation begins with. */
    public static PolicyVersion initial(Policy policy) {
        return new PolicyVersion(policy, Instant.MIN, LocalDate.MIN);
    }

    /** Whether an installation begins with it, so that every customer has been scored by it or a later one. */
    public boolean isInitial() {
        return publishedAt.equals(Instant.MIN);
    }

    public int number() {
        return policy.version();
    }
}
