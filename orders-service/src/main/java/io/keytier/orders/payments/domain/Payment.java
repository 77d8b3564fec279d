package io.keytier.orders.payments.domain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import io.keytier.contracts.PaymentEvent;
import io.keytier.contracts.PaymentRecorded;
import io.keytier.contracts.PaymentWithdrawn;
import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * A payment as it stands. It belongs to the customer of its document, whoever that is at the moment.
 *
 * @param exchangeRate units of the base currency for one unit of the payment's, frozen at acceptance
 * @param customerId null as long as the document is not known
 * @param version counted here, from 1, with every customer that it came to
 * @param acceptance of this version
 */
public record Payment(
        PaymentId id,
        PaymentContent content,
        BigDecimal exchangeRate,
        @Nullable String customerId,
        long version,
        Acceptance acceptance) {

    /** The document that is paid. */
    public DocumentId document() {
        return new DocumentId(id.source(), content.orderId());
    }

    /** Whether its document is not known yet, so that no customer can be told of it. */
    public boolean isWaiting() {
        return customerId == null;
    }

    /** The payment with the customer of its document; a payment that nobody heard of keeps its version. */
    public Payment with(String newCustomerId, Acceptance moved) {
        return new Payment(id, content, exchangeRate, newCustomerId, isWaiting() ? version : version + 1, moved);
    }

    /**
     * What customers' consumers have to hear of this version, in this order.
     *
     * @param former the customer before, null if there was none
     */
    public List<PaymentEvent> events(@Nullable String former) {
        if (isWaiting()) {
            return List.of();
        }
        return former == null ? List.of(recorded()) : List.of(withdrawnFrom(former), recorded());
    }

    private PaymentRecorded recorded() {
        return new PaymentRecorded(
                id.source(),
                id.paymentId(),
                version,
                Objects.requireNonNull(customerId),
                content.orderId(),
                content.paid().on(),
                content.paid().at(),
                content.currency(),
                content.amount(),
                exchangeRate,
                acceptance.at(),
                acceptance.on());
    }

    private PaymentWithdrawn withdrawnFrom(String former) {
        return new PaymentWithdrawn(id.source(), id.paymentId(), version, former, acceptance.at(), acceptance.on());
    }
}
