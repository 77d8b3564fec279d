package io.keytier.orders.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An amount of money of zero or more.
 *
 * @param amount at most 4 decimals and 15 digits before the point
 * @param currency ISO 4217 code
 */
public record Money(BigDecimal amount, String currency) {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    public Money {
        amount = amount(amount);
        currency = currency(currency);
    }

    /** What a document is worth, whatever it is worth it in. */
    public static BigDecimal amount(BigDecimal value) {
        if (value.signum() < 0) {
            throw new InvalidDocument("amount", "must not be negative; a RETURN has a positive amount too");
        }
        return Decimals.amount("amount", value);
    }

    /** A code of ISO 4217, in capitals. */
    public static String currency(String code) {
        if (!CODES.contains(code)) {
            throw new InvalidDocument("currency", "must be an ISO 4217 code such as CNY");
        }
        return code;
    }

    boolean isZero() {
        return amount.signum() == 0;
    }
}
