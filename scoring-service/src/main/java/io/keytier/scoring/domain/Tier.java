package io.keytier.scoring.domain;

/**
 * A tier and its rank. Rules compare ranks, never names: a policy may rename its tiers.
 *
 * @param rank 1 the lowest tier of the policy, 0 for {@link #NONE}
 */
public record Tier(String name, int rank) {

    /** The tier of a customer without any sale in force. */
    public static final Tier NONE = new Tier(io.keytier.contracts.Tier.NONE, 0);

    boolean isBelow(Tier other) {
        return rank < other.rank;
    }
}
