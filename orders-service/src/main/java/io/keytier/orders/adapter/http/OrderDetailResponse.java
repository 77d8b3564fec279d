package io.keytier.orders.adapter.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.keytier.contracts.DocumentStatus;
import io.keytier.orders.domain.Document;
import io.keytier.orders.payments.adapter.http.PaymentResponse;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A document with all that belongs to it. */
@Schema(name = "DocumentDetail")
record OrderDetailResponse(
        @JsonUnwrapped OrderResponse document,

        @Schema(description = "What matching returns took off a sale, never more than its amount.")
        BigDecimal returned,

        @Schema(description = "All payments with their sign, in the document's currency.")
        BigDecimal paid,

        @Schema(
                description = "What the customer owes: the amount less returns and payments; below zero for what the "
                        + "customer has to get back.")
        BigDecimal openAmount,

        @Schema(description = "Accepted versions, the latest first, at most 500.")
        List<VersionResponse> revisions,

        @Schema(description = "Returns that match this sale, the latest first, at most 500.")
        List<OrderResponse> returns,

        @Schema(description = "The latest first, at most 500.")
        List<PaymentResponse> payments) {

    /** An accepted version of a document. */
    @Schema(name = "DocumentVersion")
    record VersionResponse(
            long version,
            long revision,
            DocumentStatus status,
            String customerId,
            String namedCustomerId,
            Instant orderedAt,
            LocalDate orderedOn,
            String currency,
            BigDecimal amount,
            BigDecimal exchangeRate,
            @Nullable LocalDate dueDate,
            @Nullable String originalOrderId,
            @Nullable String originalSource,
            Instant acceptedAt) {

        static VersionResponse of(Document version) {
            var content = version.content();
            var total = content.figures().total();
            var original = content.original();
            return new VersionResponse(
                    version.version(),
                    version.revision(),
                    content.status(),
                    version.customerId(),
                    content.customerId(),
                    content.ordered().at(),
                    content.ordered().on(),
                    total.currency(),
                    total.amount(),
                    version.exchangeRate(),
                    content.dueDate(),
                    original == null ? null : original.orderId(),
                    original == null ? null : original.source(),
                    version.acceptance().at());
        }
    }
}
