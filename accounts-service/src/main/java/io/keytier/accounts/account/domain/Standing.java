package io.keytier.accounts.account.domain;

import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands by its latest score.
 *
 * @param scoreVersion 0 for a prospect without a score
 * @param tierRank 0 for tier NONE, 1 the lowest tier of the policy
 */
public record Standing(
        long scoreVersion,
        int score,
        String tier,
        int tierRank,
        @Nullable Segment segment,
        Figures figures) {}
