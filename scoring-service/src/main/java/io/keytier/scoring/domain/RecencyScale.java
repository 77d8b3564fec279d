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
        return bands.stream()
                .filter(band -> days <= band.maxDays())
                .mapToInt(Band::score)
                .max()
                .orElse(Policy.LOWEST_SCORE);
    }

    /** The first day after {@code asOf} on which recency falls out of a band; null once it is below all. */
    @Nullable
    LocalDate nextDecay(LocalDate lastSaleOn, LocalDate asOf) {
        return bands.stream()
                .map(band -> lastSaleOn.plusDays(band.maxDays() + 1L))
                .filter(day -> day.isAfter(asOf))
                .min(LocalDate::compareTo)
                .orElse(null);
    }
}
