package io.keytier.orders.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;

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
            if (differ(sum(lines), total.amount(), lines.size())) {
                throw new InvalidDocument(
                        "lines",
                        "add up to %s, the amount is %s: they may differ by 0.01 a line"
                                .formatted(
                                        sum(lines).toPlainString(),
                                        total.amount().toPlainString()));
            }
        }
    }

    /**
     * What an ERP sends: where every line tells its cost, the lines add up to the document's cost or make it.
     *
     * @throws InvalidDocument if they differ from a cost that is given by more than 0.01 a line, or make a negative one
     */
    public static Figures sent(
            Money total, @Nullable BigDecimal cost, @Nullable BigDecimal exchangeRate, List<Line> lines) {
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.unitCost() == null)) {
            return new Figures(total, cost, exchangeRate, lines);
        }
        var sum = lines.stream().map(Line::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (cost == null) {
            return new Figures(total, ofLines("cost", sum), exchangeRate, lines);
        }
        // Before anything is computed with it: a hostile number has a million digits.
        var given = Decimals.amount("cost", cost);
        if (differ(sum, given, lines.size())) {
            throw new InvalidDocument(
                    "cost",
                    "is %s, the costs of the lines add up to %s: they may differ by 0.01 a line"
                            .formatted(given.toPlainString(), sum.toPlainString()));
        }
        return new Figures(total, given, exchangeRate, lines);
    }

    /**
     * The amount of a document that gives lines only, HALF_UP to 4 decimals.
     *
     * @throws InvalidDocument if it is negative
     */
    public static BigDecimal amountOf(List<Line> lines) {
        return ofLines("amount", sum(lines));
    }

    private static BigDecimal ofLines(String what, BigDecimal sum) {
        var rounded = sum.setScale(Decimals.AMOUNT_SCALE, RoundingMode.HALF_UP);
        if (rounded.signum() < 0) {
            throw new InvalidDocument("lines", "make a negative %s, %s".formatted(what, rounded.toPlainString()));
        }
        return rounded;
    }

    Figures with(@Nullable BigDecimal otherRate) {
        return Objects.equals(exchangeRate, otherRate) ? this : new Figures(total, cost, otherRate, lines);
    }

    private static boolean differ(BigDecimal sum, BigDecimal given, int lines) {
        return sum.subtract(given).abs().compareTo(TOLERANCE.multiply(BigDecimal.valueOf(lines))) > 0;
    }

    private static BigDecimal sum(List<Line> lines) {
        return lines.stream().map(Line::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
