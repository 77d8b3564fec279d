package io.keytier.orders.adapter.http;

import java.math.BigDecimal;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of a document as an ERP sends it. */
@Schema(
        name = "OrderLine",
        requiredProperties = {"sku", "quantity", "unitPrice"})
record LineRequest(
        @Schema(minLength = 1, maxLength = 128) @Nullable String sku,
        @Schema(maxLength = 1000) @Nullable String description,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal unitPrice,
        @Nullable BigDecimal unitCost) {}
