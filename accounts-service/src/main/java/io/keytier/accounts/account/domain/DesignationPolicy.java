package io.keytier.accounts.account.domain;

import java.util.EnumSet;
import java.util.Set;

import io.keytier.contracts.DesignationReason;

/**
 * Which customers are key accounts (RULES.md 4).
 *
 * @param minRank the lowest tier rank that is reason enough, from 1
 * @param defaultOwner responsible for key accounts that have no owner
 */
public record DesignationPolicy(int minRank, String defaultOwner) {

    /** @throws IllegalArgumentException for a rank below 1, by which a prospect would be a key account */
    public DesignationPolicy {
        if (minRank < 1) {
            throw new IllegalArgumentException("keytier.key-account-min-rank must be at least 1, not " + minRank);
        }
    }

    /** What follows for an account from where it stands now. */
    public Review review(Account account) {
        var before = account.designation();
        var reasons = reasons(account.standing());
        var owner = before.owner() == null && !reasons.isEmpty() ? defaultOwner : before.owner();
        var after = account.designated(new Designation(reasons, owner));
        if (after.designation().isKeyAccount()) {
            return before.isKeyAccount() ? new Review.Stayed(after) : new Review.Entered(after);
        }
        return before.isKeyAccount() ? new Review.Left(after) : new Review.Ordinary(after);
    }

    private Set<DesignationReason> reasons(Standing standing) {
        var reasons = EnumSet.noneOf(DesignationReason.class);
        if (standing.tierRank() >= minRank) {
            reasons.add(DesignationReason.TIER);
        }
        return reasons;
    }
}
