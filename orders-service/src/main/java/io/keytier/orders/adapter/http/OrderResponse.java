package io.keytier.orders.adapter.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.Line;
import io.keytier.orders.domain.Standing;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document as it is answered. */
@Schema(name = "Document")
record OrderResponse(
        String source,
        String orderId,

        @Schema(description = "Counted per document from 1 with every accepted change.")
        long version,

        long revision,
        DocumentType type,
        DocumentStatus status,

        @Schema(description = "The customer that it counts for.")
        String customerId,

        @Schema(description = "The customer that the ERP named; another one where that was merged.")
        String namedCustomerId,

        Instant orderedAt,

        @Schema(description = "The business day.") LocalDate orderedOn,
        String currency,
        BigDecimal amount,

        @Schema(description = "Frozen at acceptance.") BigDecimal exchangeRate,
        @Nullable BigDecimal cost,
        @Nullable LocalDate dueDate,
        @Nullable String originalOrderId,
        @Nullable String originalSource,
        List<LineResponse> lines,
        Instant acceptedAt,
        @Nullable Instant cancelledAt,
        @Nullable String cancellationReason,

        @Schema(description = "A return that matches no sale and is a credit on account.")
        boolean unmatched,

        @Schema(description = "By how much the returns of a sale exceed it; that part counts for nothing.") @Nullable
        BigDecimal cutBy) {

    /** A line of a document as it is answered. */
    @Schema(name = "DocumentLine")
    record LineResponse(
            String sku,
            @Nullable String description,
            BigDecimal quantity,
            BigDecimal unitPrice,
            @Nullable BigDecimal unitCost) {

        static LineResponse of(Line line) {
            return new LineResponse(line.sku(), line.description(), line.quantity(), line.unitPrice(), line.unitCost());
        }
    }

    static OrderResponse of(Document document, Standing standing) {
        var content = document.content();
        var figures = content.figures();
        var original = content.original();
        var cancellation = document.cancellation();
        return new OrderResponse(
                document.id().source(),
                document.id().orderId(),
                document.version(),
                document.revision(),
                content.type(),
                content.status(),
                document.customerId(),
                content.customerId(),
                content.ordered().at(),
                content.ordered().on(),
                figures.total().currency(),
                figures.total().amount(),
                document.exchangeRate(),
                figures.cost(),
                content.dueDate(),
                original == null ? null : original.orderId(),
                original == null ? null : original.source(),
                figures.lines().stream().map(LineResponse::of).toList(),
                document.acceptance().at(),
                cancellation == null ? null : cancellation.at(),
                cancellation == null ? null : cancellation.reason(),
                standing.unmatched(),
                standing.cutBy());
    }
}
