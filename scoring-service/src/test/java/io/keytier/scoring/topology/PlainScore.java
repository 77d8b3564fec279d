package io.keytier.scoring.topology;

import java.time.LocalDate;

import io.keytier.contracts.Segment;
import io.keytier.scoring.domain.Policy;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of plain figures, by the words of the rules. Reads the policy's numbers and shares nothing else
 * with the engine.
 *
 * @param r recency's band score, 0 like the others for a customer without a sale in force
 * @param rank of the tier that the score reaches
 */
record PlainScore(
        int r, int f, int m, int total, int rank, @Nullable Segment segment) {

    static final PlainScore NONE = new PlainScore(0, 0, 0, 0, 0, null);

    static PlainScore of(PlainRecomputation.Figures figures, LocalDate today, Policy policy) {
        var days = figures.recencyOn(today);
        if (days == null) {
            return NONE;
        }
        int r = 1;
        for (var band : policy.scales().recency().bands()) {
            r = days <= band.maxDays() ? Math.max(r, band.score()) : r;
        }
        int f = 1;
        for (var band : policy.scales().frequency().bands()) {
            f = figures.frequency() >= band.min() ? Math.max(f, band.score()) : f;
        }
        int m = 1;
        for (var band : policy.scales().monetary().bands()) {
            m = figures.monetary().compareTo(band.min()) >= 0 ? Math.max(m, band.score()) : m;
        }
        int total = policy.scales().recency().weight() * r
                + policy.scales().frequency().weight() * f
                + policy.scales().monetary().weight() * m;
        int rank = 0;
        for (var step : policy.tiers().steps()) {
            rank += total >= step.minScore() ? 1 : 0;
        }
        var cuts = policy.segments();
        return new PlainScore(
                r,
                f,
                m,
                total,
                rank,
                segmentOf(r >= cuts.recencyHighFrom(), f >= cuts.frequencyHighFrom(), m >= cuts.monetaryHighFrom()));
    }

    private static Segment segmentOf(boolean r, boolean f, boolean m) {
        if (m) {
            return r
                    ? f ? Segment.IMPORTANT_VALUE : Segment.IMPORTANT_DEVELOP
                    : f ? Segment.IMPORTANT_KEEP : Segment.IMPORTANT_WIN_BACK;
        }
        return r
                ? f ? Segment.GENERAL_VALUE : Segment.GENERAL_DEVELOP
                : f ? Segment.GENERAL_KEEP : Segment.GENERAL_WIN_BACK;
    }

    static String tierOf(int rank, Policy policy) {
        var steps = policy.tiers().steps();
        return rank == 0 ? "NONE" : steps.get(steps.size() - rank).tier();
    }
}
