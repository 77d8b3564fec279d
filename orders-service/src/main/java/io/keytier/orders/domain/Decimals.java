package io.keytier.orders.domain;

import java.math.BigDecimal;

/** Bounds and canonical forms of decimals: equal values have equal forms, so that records compare by value. */
public final class Decimals {

    /** Decimals of an amount of money. */
    public static final int AMOUNT_SCALE = 4;

    private static final int PRICE_SCALE = 6;
    private static final int RATE_SCALE = 10;
    private static final int INTEGER_DIGITS = 15;
    private static final int RATE_INTEGER_DIGITS = 9;

    private Decimals() {}

    /** An amount of money of zero or more, at least two decimals shown, at most four given. */
    public static BigDecimal amount(String field, BigDecimal value) {
        if (value.signum() < 0) {
            throw new InvalidDocument(field, "must not be negative");
        }
        return canonical(bounded(field, value, INTEGER_DIGITS, AMOUNT_SCALE), 2);
    }

    /** An amount of any sign, at least two decimals shown, at most four given. */
    public static BigDecimal signedAmount(String field, BigDecimal value) {
        return canonical(bounded(field, value, INTEGER_DIGITS, AMOUNT_SCALE), 2);
    }

    /** A sum of amounts, of any sign and size: what is accepted one by one is never refused together. */
    public static BigDecimal sum(BigDecimal value) {
        return canonical(value.stripTrailingZeros(), 2);
    }

    /** A price or a quantity of a line: any sign, at most six decimals. */
    public static BigDecimal ofLine(String field, BigDecimal value) {
        return canonical(bounded(field, value, INTEGER_DIGITS, PRICE_SCALE), 0);
    }

    /** An exchange rate: above zero, at most ten decimals. */
    public static BigDecimal rate(String field, BigDecimal value) {
        if (value.signum() <= 0) {
            throw new InvalidDocument(field, "must be greater than 0");
        }
        return canonical(bounded(field, value, RATE_INTEGER_DIGITS, RATE_SCALE), 0);
    }

    private static BigDecimal bounded(String field, BigDecimal value, int integerDigits, int scale) {
        if (value.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // In long, and before anything is computed: the exponent of a hostile number is beyond int.
        if ((long) value.precision() - value.scale() > integerDigits) {
            throw new InvalidDocument(field, "must have at most " + integerDigits + " digits before the point");
        }
        var plain = value.stripTrailingZeros();
        if (plain.scale() > scale) {
            throw new InvalidDocument(field, "must have at most " + scale + " decimals");
        }
        return plain;
    }

    private static BigDecimal canonical(BigDecimal plain, int leastScale) {
        return plain.scale() < leastScale ? plain.setScale(leastScale) : plain;
    }
}
