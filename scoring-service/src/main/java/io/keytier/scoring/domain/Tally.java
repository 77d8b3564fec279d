package io.keytier.scoring.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * What sales and credits add up to, in the base currency: of a day, of the window or of all time. Tallies are added and
 * taken away without loss.
 *
 * @param sales number of sales in force
 * @param amount their net amounts minus credits; may be negative
 * @param cost what the goods of these sales cost, as far as it is known
 * @param unknownCosts number of sales in force whose cost is not known
 */
public record Tally(long sales, BigDecimal amount, BigDecimal cost, long unknownCosts) {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(Value.DECIMALS);

    public static final Tally EMPTY = new Tally(0, ZERO, ZERO, 0);

    static Tally ofSale(BigDecimal net, @Nullable BigDecimal cost) {
        return new Tally(1, net, cost == null ? ZERO : cost, cost == null ? 1 : 0);
    }

    static Tally ofCredit(BigDecimal amount) {
        return new Tally(0, amount.negate(), ZERO, 0);
    }

    public Tally plus(Tally other) {
        return new Tally(
                sales + other.sales, amount.add(other.amount), cost.add(other.cost), unknownCosts + other.unknownCosts);
    }

    public Tally minus(Tally other) {
        return plus(other.negate());
    }

    Tally negate() {
        return new Tally(-sales, amount.negate(), cost.negate(), -unknownCosts);
    }

    public boolean isEmpty() {
        return sales == 0 && unknownCosts == 0 && amount.signum() == 0 && cost.signum() == 0;
    }

    /** Amount minus cost; null while there is no sale or the cost of one is unknown. */
    public @Nullable BigDecimal profit() {
        return sales == 0 || unknownCosts > 0 ? null : amount.subtract(cost);
    }
}
