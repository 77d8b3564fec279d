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
        amount = Decimals.amount("amount", amount);
        currency = currency(currency);
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
