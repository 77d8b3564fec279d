package io.keytier.scoring.domain;

import java.util.List;

/** How frequency scores: the highest band whose minimum is reached; 1 where no band catches. */
public record FrequencyScale(int weight, List<Band> bands) {

    /**
     * @param min the fewest sales in force within the window, inclusive
     */
    public record Band(int score, long min) {}

    int score(long sales) {
        int best = Policy.LOWEST_SCORE;
        for (var band : bands) {
            if (sales >= band.min()) {
                best = Math.max(best, band.score());
            }
        }
        return best;
    }
}
