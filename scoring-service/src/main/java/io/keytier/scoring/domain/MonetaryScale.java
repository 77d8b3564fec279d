package io.keytier.scoring.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * How monetary scores: the highest band whose minimum is reached; 1 where no band catches.
 *
 * @param currency the base currency
 */
public record MonetaryScale(int weight, String currency, List<Band> bands) {

    /**
     * @param min the least amount within the window, inclusive
     */
    public record Band(int score, BigDecimal min) {}

    /** @throws IllegalArgumentException if it is not in ISO 4217 */
    MonetaryScale in(String otherCurrency) {
        return new MonetaryScale(weight, Currency.getInstance(otherCurrency).getCurrencyCode(), bands);
    }

    int score(BigDecimal amount) {
        int best = Policy.LOWEST_SCORE;
        for (var band : bands) {
            if (amount.compareTo(band.min()) >= 0) {
                best = Math.max(best, band.score());
            }
        }
        return best;
    }
}
