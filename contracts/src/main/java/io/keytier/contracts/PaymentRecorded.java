package io.keytier.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment, whole: a consumer needs no earlier version. What is paid never changes; a higher version is the same
 * payment under another customer.
 *
 * @param source system that sent the payment, and its document
 * @param version counted per payment from 1 by orders-service; consumers order by it alone
 * @param orderId the document that is paid, of the same source
 * @param paidOn the business day of the payment
 * @param paidAt the instant the ERP gave; for a date without time the start of that business day
 * @param currency ISO 4217 code of {@code amount}; it may be another one than the document's
 * @param amount never zero, at most 4 decimals; negative for a reversal or a refund
 * @param exchangeRate units of the base currency for one unit of {@code currency}, frozen at acceptance
 * @param acceptedAt when orders-service accepted this version
 * @param acceptedOn the business day of the acceptance
 */
public record PaymentRecorded(
        String source,
        String paymentId,
        long version,
        String customerId,
        String orderId,
        LocalDate paidOn,
        Instant paidAt,
        String currency,
        BigDecimal amount,
        BigDecimal exchangeRate,
        Instant acceptedAt,
        LocalDate acceptedOn)
        implements PaymentEvent {}
