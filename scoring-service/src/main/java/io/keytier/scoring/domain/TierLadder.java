package io.keytier.scoring.domain;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The tiers of a policy.
 *
 * @param steps from the highest to the lowest; the lowest starts at the lowest score that the policy can give or below
 */
public record TierLadder(List<Step> steps) {

    /**
     * @param minScore the least score, inclusive
     */
    public record Step(String tier, int minScore) {}

    /** The highest tier that a score reaches. */
    Tier reachedBy(int score) {
        for (int i = 0; i < steps.size(); i++) {
            if (score >= steps.get(i).minScore()) {
                return new Tier(steps.get(i).tier(), steps.size() - i);
            }
        }
        throw new IllegalStateException("no tier starts at " + score + " or below: " + steps);
    }

    /** The step above a tier; null at the top. */
    public @Nullable Step above(Tier tier) {
        int index = steps.size() - tier.rank() - 1;
        return index < 0 ? null : steps.get(index);
    }

    /** The tier of the same rank as one of another ladder, or the highest where this one has no rank so high. */
    Tier ofSameRank(Tier other) {
        int rank = Math.min(other.rank(), steps.size());
        return rank == 0 ? Tier.NONE : new Tier(ofRank(rank), rank);
    }

    /** The name of the tier of a rank, 1 the lowest. */
    String ofRank(int rank) {
        return steps.get(steps.size() - rank).tier();
    }
}
