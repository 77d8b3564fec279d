package io.keytier.contracts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A payment left this customer with its document, under whose customer the same version is recorded.
 *
 * @param version the version that left; anything lower that this customer still hears of is stale
 * @param acceptedOn the business day of the acceptance
 */
public record PaymentWithdrawn(
        String source, String paymentId, long version, String customerId, Instant acceptedAt, LocalDate acceptedOn)
        implements PaymentEvent {}
