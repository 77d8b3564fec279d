package io.keytier.orders.payments.adapter.http;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment as an ERP sends it. */
@Schema(
        name = "Payment",
        requiredProperties = {"paymentId", "paidAt", "amount", "currency"})
record PaymentRequest(
        @Schema(examples = "PAY-1", minLength = 1, maxLength = 128) @Nullable
        String paymentId,

        @Schema(
                examples = "2026-11-20T10:00:00+08:00",
                description = "An instant with offset, or a date, which is that business day.")
        @Nullable
        String paidAt,

        @Schema(description = "Not zero, at most 4 decimals; negative for a reversal or a refund.") @Nullable
        BigDecimal amount,

        @Schema(examples = "CNY", description = "ISO 4217; it may be another one than the document's.") @Nullable
        String currency,

        @Schema(description = "Units of the base currency for one unit. Left out: the rate table's of the day.")
        @Nullable
        BigDecimal exchangeRate) {}
