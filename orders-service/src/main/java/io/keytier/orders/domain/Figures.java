package io.keytier.orders.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a document is worth.
 *
 * @param total without tax; the lines, where there are any, add up to it within 0.01 a line
 * @param cost what the goods cost the seller
 * @param exchangeRate the ERP's own rate: units of the base currency for one unit of the total's
 */
public record Figures(
        Money total, @Nullable BigDecimal cost, @Nullable BigDecimal exchangeRate, List<Line> lines) {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    public Figures {
        cost = cost == null ? null : Decimals.amount("cost", cost);
        exchangeRate = exchangeRate == null ? null : Decimals.rate("exchangeRate", exchangeRate);
        lines = List.copyOf(lines);
        if (!lines.isEmpty()) {
            var difference = sum(lines).subtract(total.amount()).abs();
            if (difference.compareTo(TOLERANCE.multiply(BigDecimal.valueOf(lines.size()))) > 0) {
                throw new InvalidDocument(
                        "lines",
                        "add up to %s, the amount is %s: they may differ by 0.01 a line"
                                .formatted(
                                        sum(lines).toPlainString(),
                                        total.amount().toPlainString()));
            }
        }
    }

    /** The amount of a document that gives lines only, HALF_UP to 4 decimals. */
    public static BigDecimal amountOf(List<Line> lines) {
        return sum(lines).setScale(Decimals.AMOUNT_SCALE, RoundingMode.HALF_UP);
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
