package io.keytier.scoring.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/**
 * What a document is worth in its own currency, with the rate that was frozen when it was accepted.
 *
 * @param amount never negative, without tax
 * @param rate units of the base currency for one unit of {@code currency}
 * @param cost what the goods cost the seller, null where the ERP does not tell
 */
public record Value(
        String currency,
        BigDecimal amount,
        BigDecimal rate,
        @Nullable BigDecimal cost) {

    /** Decimals of every amount in the base currency. */
    public static final int DECIMALS = 4;

    BigDecimal inBaseCurrency(BigDecimal part) {
        return part.multiply(rate).setScale(DECIMALS, RoundingMode.HALF_UP);
    }

    /** The share of the cost that falls on a part of the amount, in the base currency. */
    @Nullable
    BigDecimal costOf(BigDecimal part) {
        if (cost == null) {
            return null;
        }
        var share = part.compareTo(amount) == 0 ? cost : cost.multiply(part).divide(amount, 16, RoundingMode.HALF_UP);
        return inBaseCurrency(share);
    }
}
