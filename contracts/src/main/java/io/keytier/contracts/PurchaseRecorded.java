package io.keytier.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An accepted version of a document, whole: a consumer needs no earlier one.
 *
 * @param source system that sent the document; with {@code orderId} its identity
 * @param version counted per document from 1 by orders-service; consumers order by it alone
 * @param orderedOn the document's business day, in the business zone
 * @param orderedAt the instant the ERP gave; for a date without time the start of that business day
 * @param currency ISO 4217 code of {@code amount} and {@code cost}
 * @param amount positive or zero (returns too), without tax, at most 4 decimals
 * @param exchangeRate units of the base currency for one unit of {@code currency}, frozen at acceptance
 * @param cost what the goods cost the seller, where the ERP tells
 * @param originalSource with {@code originalOrderId}, the sale that a return names
 * @param acceptedAt when orders-service accepted this version
 * @param acceptedOn the business day of the acceptance; the customer's reviews due up to it come first
 * @param importId set on documents of a backfill; tiers move silently until the import closes
 * @param dueDate when it is to be paid, where the ERP tells
 */
public record PurchaseRecorded(
        String source,
        String orderId,
        long version,
        String customerId,
        DocumentType type,
        DocumentStatus status,
        LocalDate orderedOn,
        Instant orderedAt,
        String currency,
        BigDecimal amount,
        BigDecimal exchangeRate,
        @Nullable BigDecimal cost,
        @Nullable String originalSource,
        @Nullable String originalOrderId,
        Instant acceptedAt,
        LocalDate acceptedOn,
        @Nullable String importId,
        @Nullable LocalDate dueDate)
        implements PurchaseEvent {

    /** A version without a due date, as all were before it was told. */
    public PurchaseRecorded(
            String source,
            String orderId,
            long version,
            String customerId,
            DocumentType type,
            DocumentStatus status,
            LocalDate orderedOn,
            Instant orderedAt,
            String currency,
            BigDecimal amount,
            BigDecimal exchangeRate,
            @Nullable BigDecimal cost,
            @Nullable String originalSource,
            @Nullable String originalOrderId,
            Instant acceptedAt,
            LocalDate acceptedOn,
            @Nullable String importId) {
        this(
                source,
                orderId,
                version,
                customerId,
                type,
                status,
                orderedOn,
                orderedAt,
                currency,
                amount,
                exchangeRate,
                cost,
                originalSource,
                originalOrderId,
                acceptedAt,
                acceptedOn,
                importId,
                null);
    }
}
