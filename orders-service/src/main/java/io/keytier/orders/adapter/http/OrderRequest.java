package io.keytier.orders.adapter.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as an ERP sends it. */
@Schema(
        name = "Order",
        requiredProperties = {"orderId", "customerId", "orderedAt", "currency"})
record OrderRequest(
        @Schema(
                examples = "SO-1001",
                minLength = 1,
                maxLength = 128,
                description = "In the path already with PUT, where it may be left out.")
        @Nullable
        String orderId,

        @Schema(defaultValue = "SALE") @Nullable DocumentType type,
        @Schema(defaultValue = "CONFIRMED") @Nullable DocumentStatus status,

        @Schema(examples = "C-42", minLength = 1, maxLength = 128) @Nullable
        String customerId,

        @Schema(
                examples = "2026-11-01T09:30:00+08:00",
                description = "An instant with offset, or a date, which is that business day.")
        @Nullable
        String orderedAt,

        @Schema(examples = "CNY", description = "ISO 4217.") @Nullable
        String currency,

        @Schema(
                description =
                        "Without tax, positive for returns too, at most 4 decimals. Left out: the sum of the lines.")
        @Nullable
        BigDecimal amount,

        @Schema(
                description = "The highest wins. Left out: 1 with POST and in bulk; with PUT and upsert the next one "
                        + "if the content differs.")
        @Nullable
        Long revision,

        @Schema(minLength = 1, maxLength = 128, description = "The sale that a RETURN is about.") @Nullable
        String originalOrderId,

        @Schema(minLength = 1, maxLength = 128, description = "Its source, by default the caller's own.") @Nullable
        String originalSource,

        @Nullable BigDecimal cost,
        @Nullable LocalDate dueDate,

        @Schema(description = "Units of the base currency for one unit. Left out: the rate table's.") @Nullable
        BigDecimal exchangeRate,

        @Nullable List<@Nullable LineRequest> lines) {}
