package io.keytier.scoring.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** How recency scores: the first band whose {@code maxDays} is not exceeded; 1 where no band catches. */
public record RecencyScale(int weight, List<Band> bands) {

    /**
     * @param maxDays the most days since the last sale in force, inclusive
     */
    public record Band(int score, int maxDays) {}

    int score(int days) {
        int best = Policy.LOWEST_SCORE;
        for (var band : bands) {
            if (days <= band.maxDays()) {
                best = Math.max(best, band.score());
            }
        }
        return best;
    }

    /** The first day after {@code asOf} on which recency falls out of a band; null once it is below all. */
    @Nullable
    LocalDate nextDecay(LocalDate lastSaleOn, LocalDate asOf) {
        LocalDate next = null;
        for (var band : bands) {
            var decay = lastSaleOn.plusDays(band.maxDays() + 1L);
            if (decay.isAfter(asOf) && (next == null || decay.isBefore(next))) {
                next = decay;
            }
        }
        return next;
    }
}
