package io.keytier.local.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers as a person reads them. */
final class Amounts {

    private Amounts() {}

    /** Without decimals, in groups of three. */
    static String whole(BigDecimal amount) {
        return String.format(
                Locale.ROOT, "%,d", amount.setScale(0, RoundingMode.HALF_UP).toBigInteger());
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** A share of a whole in per cent, with one decimal. */
    static String share(BigDecimal part, BigDecimal whole) {
        return whole.signum() == 0
                ? "–"
                : part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP) + " %";
    }
}
