package io.keytier.scoring.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A customer's score and the tier it holds, which during a grace is above the tier of its score.
 *
 * @param keepUntil last day of the grace, inclusive; null outside one
 * @param policyVersion the policy it was rated under
 */
public record Rating(Score score, Tier tier, @Nullable LocalDate keepUntil, int policyVersion) {

    boolean atRisk() {
        return keepUntil != null;
    }
}
