package io.keytier.orders.payments.domain;

import io.keytier.orders.domain.Texts;

/**
 * What identifies a payment: two systems may use the same number.
 *
 * @param source the sending system
 * @param paymentId its number there
 */
public record PaymentId(String source, String paymentId) {

    public PaymentId {
        Texts.identifier("source", source);
        Texts.identifier("paymentId", paymentId);
    }
}
