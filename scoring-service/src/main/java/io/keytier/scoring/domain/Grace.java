package io.keytier.scoring.domain;

import java.time.LocalDate;

import io.keytier.contracts.Cause;

/**
 * When a tier falls. Upgrades and corrections take effect at once; a fall that time or a return caused keeps the tier
 * for some days, counted once and never extended. A new policy leaves those days as they are, and the rank if it has
 * one so high.
 *
 * @param days 0 for none
 */
record Grace(int days) {

    Rating rate(Rating held, Score score, Policy policy, Cause cause, LocalDate day) {
        var kept = held.policyVersion() == policy.version()
                ? held.tier()
                : policy.tiers().ofSameRank(held.tier());
        if (!score.tier().isBelow(kept)) {
            return atOnce(score, policy);
        }
        if (held.keepUntil() != null) {
            var fellFurther = score.tier().isBelow(held.score().tier());
            var over = day.isAfter(held.keepUntil());
            return over || (fellFurther && !holdsBack(cause))
                    ? atOnce(score, policy)
                    : new Rating(score, kept, held.keepUntil(), policy.version());
        }
        return days > 0 && holdsBack(cause)
                ? new Rating(score, kept, day.plusDays(days), policy.version())
                : atOnce(score, policy);
    }

    private static Rating atOnce(Score score, Policy policy) {
        return new Rating(score, score.tier(), null, policy.version());
    }

    private static boolean holdsBack(Cause cause) {
        return cause == Cause.TIME || cause == Cause.RETURN;
    }
}
