package io.keytier.contracts;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A document left this customer: a revision names another one, under whose key the same version is recorded.
 *
 * @param version the version that left; anything lower that this customer still hears of is stale
 * @param acceptedOn the business day of the acceptance
 * @param importId set when the withdrawal came by a backfill
 */
public record PurchaseWithdrawn(
        String source,
        String orderId,
        long version,
        String customerId,
        Instant acceptedAt,
        LocalDate acceptedOn,
        @Nullable String importId)
        implements PurchaseEvent {}
