package io.keytier.orders.payments.domain;

import java.math.BigDecimal;

import io.keytier.orders.domain.Decimals;
import io.keytier.orders.domain.InvalidDocument;
import io.keytier.orders.domain.Money;
import io.keytier.orders.domain.OrderTime;
import io.keytier.orders.domain.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What the ERP says of a payment; it never changes. Two payments say the same if their contents are equal by value.
 *
 * @param orderId the document that is paid, of the payment's source; it need not be known yet
 * @param amount not zero; negative for a reversal or a refund
 * @param currency ISO 4217 code; it may be another one than the document's
 * @param exchangeRate the ERP's own rate: units of the base currency for one unit of the currency
 */
public record PaymentContent(
        String orderId,
        OrderTime paid,
        BigDecimal amount,
        String currency,
        @Nullable BigDecimal exchangeRate) {

    public PaymentContent {
        Texts.identifier("orderId", orderId);
        amount = amount(amount);
        currency = Money.currency(currency);
        exchangeRate = exchangeRate == null ? null : Decimals.rate("exchangeRate", exchangeRate);
    }

    /** What was paid or, below zero, given back. */
    public static BigDecimal amount(BigDecimal value) {
        if (value.signum() == 0) {
            throw new InvalidDocument("amount", "must not be 0");
        }
        return Decimals.signedAmount("amount", value);
    }
}
