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

    public int number() {
        return policy.version();
    }
}
