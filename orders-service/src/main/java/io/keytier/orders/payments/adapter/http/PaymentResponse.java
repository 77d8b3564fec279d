package io.keytier.orders.payments.adapter.http;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import io.keytier.orders.payments.domain.Payment;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payment as it is answered. */
@Schema(name = "RecordedPayment")
public record PaymentResponse(
        String source,
        String paymentId,
        String orderId,

        @Schema(description = "The document's customer; null as long as the document is not known.") @Nullable
        String customerId,

        @Schema(description = "Counted from 1 with every customer that it came to.")
        long version,

        Instant paidAt,

        @Schema(description = "The business day.") LocalDate paidOn,
        String currency,

        @Schema(description = "Negative for a reversal or a refund.")
        BigDecimal amount,

        @Schema(description = "Frozen at acceptance.") BigDecimal exchangeRate,
        Instant acceptedAt) {

    /** The answer for a payment. */
    public static PaymentResponse of(Payment payment) {
        var content = payment.content();
        return new PaymentResponse(
                payment.id().source(),
                payment.id().paymentId(),
                content.orderId(),
                payment.customerId(),
                payment.version(),
                content.paid().at(),
                content.paid().on(),
                content.currency(),
                content.amount(),
                payment.exchangeRate(),
                payment.acceptance().at());
    }
}
