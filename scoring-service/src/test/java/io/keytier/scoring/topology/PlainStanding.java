package io.keytier.scoring.topology;

import java.time.LocalDate;

import io.keytier.contracts.Cause;
import io.keytier.scoring.domain.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands by the book: what others see of it.
 *
 * @param rank of the tier it holds
 * @param keepUntil the last day of a grace
 */
record PlainStanding(
        Policy policy,
        PlainRecomputation.Figures figures,
        PlainScore score,
        int rank,
        @Nullable LocalDate keepUntil) {

    static PlainStanding nowhere(Policy policy, LocalDate today) {
        var zero = PlainRecomputation.ZERO;
        var figures = new PlainRecomputation.Figures(null, null, 0, zero, 0, zero, null);
        return new PlainStanding(policy, figures, PlainScore.NONE, 0, null);
    }

    PlainStanding followedBy(PlainRecomputation.Figures next, LocalDate today, Cause cause) {
        var nextScore = PlainScore.of(next, today, policy);
        var mayKeep = cause == Cause.TIME || cause == Cause.RETURN;
        var keptUntil = keepUntil;
        if (nextScore.rank() >= rank) {
            keptUntil = null;
        } else if (keptUntil == null) {
            keptUntil = mayKeep && policy.downgradeGraceDays() > 0 ? today.plusDays(policy.downgradeGraceDays()) : null;
        } else if (today.isAfter(keptUntil) || (nextScore.rank() < score.rank() && !mayKeep)) {
            keptUntil = null;
        }
        return new PlainStanding(policy, next, nextScore, keptUntil == null ? nextScore.rank() : rank, keptUntil);
    }
}
