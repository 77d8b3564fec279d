package io.keytier.orders.payments.domain;

import java.util.Optional;

import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.InvalidDocument;
import io.keytier.orders.domain.RateKey;
import io.keytier.orders.domain.Rates;
import io.keytier.orders.payments.domain.PaymentOutcome.Conflict;
import io.keytier.orders.payments.domain.PaymentOutcome.Invalid;
import io.keytier.orders.payments.domain.PaymentOutcome.Recorded;
import io.keytier.orders.payments.domain.PaymentOutcome.Replayed;
import org.jspecify.annotations.Nullable;

/**
 * Tells of a payment. Whether it is accepted depends on itself alone, never on its document: part payments,
 * over-payments and payments of cancelled or unknown documents are facts.
 */
public record Pay(PaymentId id, PaymentContent content) {

    /** The document that is paid. */
    public DocumentId document() {
        return new DocumentId(id.source(), content.orderId());
    }

    /** The rate table's entry that the decision may need. */
    public Optional<RateKey> rateNeeded(String baseCurrency) {
        return Rates.neededFor(content.currency(), content.paid().on(), content.exchangeRate(), baseCurrency);
    }

    /**
     * Decides what becomes of the payment.
     *
     * @param known the payment as it stands, null if it is new
     * @param document the document that is paid, null if it is not known yet
     */
    public PaymentOutcome decide(
            @Nullable Payment known, @Nullable Document document, Acceptance acceptance, Rates rates) {
        if (known != null) {
            return comparable(content, rates).equals(comparable(known.content(), rates))
                    ? new Replayed(known)
                    : new Conflict(
                            ("Payment %s is known with other content: what is paid never changes. Send a reversal, "
                                            + "a payment of its own with the negative amount.")
                                    .formatted(id.paymentId()));
        }
        if (acceptance.isTooFarAhead(content.paid())) {
            return new Invalid("paidAt", "must not lie more than 24 hours ahead");
        }
        try {
            var rate = rates.rateOf(content.currency(), content.paid().on(), content.exchangeRate());
            var customer = document == null ? null : document.customerId();
            return new Recorded(new Payment(id, content, rate, customer, 1, acceptance));
        } catch (InvalidDocument e) {
            return new Invalid(e.field(), e.getMessage());
        }
    }

    private static PaymentContent comparable(PaymentContent content, Rates rates) {
        var rate = rates.telling(content.currency(), content.exchangeRate());
        return new PaymentContent(content.orderId(), content.paid(), content.amount(), content.currency(), rate);
    }
}
