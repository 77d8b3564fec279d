package io.keytier.orders.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Exchange rates into the base currency, as far as they are needed.
 *
 * @param inForce the table's rate of the latest day not after the one asked for; nothing where there is none
 */
public record Rates(String baseCurrency, Map<RateKey, BigDecimal> inForce) {

    /** What the table has to be asked for this content. */
    public static Optional<RateKey> neededFor(Content content, String baseCurrency) {
        var figures = content.figures();
        return neededFor(figures.total().currency(), content.ordered().on(), figures.exchangeRate(), baseCurrency);
    }

    /** What the table has to be asked for an amount in this currency on this day, which may bring its own rate. */
    public static Optional<RateKey> neededFor(
            String currency, LocalDate day, @Nullable BigDecimal own, String baseCurrency) {
        return own != null || currency.equals(baseCurrency)
                ? Optional.empty()
                : Optional.of(new RateKey(currency, day));
    }

    /**
     * The rate to freeze: the ERP's own, or the table's.
     *
     * @throws InvalidDocument if the table has none, or the base currency was given another rate than 1
     */
    public BigDecimal rateOf(String currency, LocalDate day, @Nullable BigDecimal own) {
        if (currency.equals(baseCurrency)) {
            if (own != null && own.compareTo(BigDecimal.ONE) != 0) {
                throw new InvalidDocument("exchangeRate", "of the base currency " + currency + " can only be 1");
            }
            return BigDecimal.ONE;
        }
        return own != null ? own : fromTable(new RateKey(currency, day));
    }

    /** An own rate as it is compared: for the base currency 1 says the same as none. */
    public @Nullable BigDecimal telling(String currency, @Nullable BigDecimal own) {
        var saysNothing = own != null && currency.equals(baseCurrency) && own.compareTo(BigDecimal.ONE) == 0;
        return saysNothing ? null : own;
    }

    private BigDecimal fromTable(RateKey key) {
        var rate = inForce.get(key);
        if (rate == null) {
            throw new InvalidDocument(
                    "exchangeRate",
                    "is missing and there is no rate of %1$s in force on %2$s: send one, or PUT /v1/exchange-rates/%1$s/%2$s"
                            .formatted(key.currency(), key.day()));
        }
        return rate;
    }

    BigDecimal rateOf(Content content) {
        var figures = content.figures();
        return rateOf(figures.total().currency(), content.ordered().on(), figures.exchangeRate());
    }
}
