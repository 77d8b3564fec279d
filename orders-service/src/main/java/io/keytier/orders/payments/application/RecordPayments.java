package io.keytier.orders.payments.application;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.CustomerLocks;
import io.keytier.orders.application.Documents;
import io.keytier.orders.application.ExchangeRates;
import io.keytier.orders.application.Intake;
import io.keytier.orders.config.OrdersConfig;
import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Rates;
import io.keytier.orders.payments.domain.Pay;
import io.keytier.orders.payments.domain.PaymentOutcome;
import io.keytier.platform.time.BusinessClock;

/** Records payments, each with its event in one transaction that holds the lock of the document's customer. */
@ApplicationScoped
public class RecordPayments {

    private static final int DOCUMENTS_A_TRANSACTION = 200;

    private final Intake intake;
    private final CustomerLocks locks;
    private final Documents documents;
    private final Payments payments;
    private final ExchangeRates rates;
    private final FollowDocuments followDocuments;
    private final PaymentEvents events;
    private final BusinessClock clock;
    private final String baseCurrency;

    RecordPayments(
            Intake intake,
            CustomerLocks locks,
            Documents documents,
            Payments payments,
            ExchangeRates rates,
            FollowDocuments followDocuments,
            PaymentEvents events,
            BusinessClock clock,
            OrdersConfig config) {
        this.intake = intake;
        this.locks = locks;
        this.documents = documents;
        this.payments = payments;
        this.rates = rates;
        this.followDocuments = followDocuments;
        this.events = events;
        this.clock = clock;
        this.baseCurrency = config.baseCurrency();
    }

    /** Records a payment; once this returns, it is committed. */
    public PaymentOutcome record(Pay pay) {
        intake.admit();
        var outcome = locks.holding(Set.of(), held -> recordOnce(pay, held));
        if (outcome instanceof PaymentOutcome.Recorded recorded
                && recorded.payment().isWaiting()) {
            // Its document may have come in a transaction that did not see the payment yet.
            joinDocuments(List.of(pay.document()));
            return new PaymentOutcome.Recorded(payments.find(pay.id()).orElseThrow());
        }
        return outcome;
    }

    /**
     * Puts payments with the customer of a document that came at the same moment as they did. A document that comes
     * later takes its payments along by itself.
     */
    public void joinDocuments() {
        var waitedFor = payments.documentsWaitedFor(DOCUMENTS_A_TRANSACTION);
        while (!waitedFor.isEmpty()) {
            joinDocuments(waitedFor);
            waitedFor = payments.documentsWaitedFor(DOCUMENTS_A_TRANSACTION);
        }
    }

    private PaymentOutcome recordOnce(Pay pay, CustomerLocks.Held held) {
        var known = payments.find(pay.id()).orElse(null);
        var document = load(Set.of(pay.document()), held).stream().findFirst().orElse(null);
        var needed = pay.rateNeeded(baseCurrency).stream().collect(Collectors.toSet());
        var outcome = pay.decide(known, document, acceptance(), new Rates(baseCurrency, rates.inForce(needed)));
        if (outcome instanceof PaymentOutcome.Recorded recorded) {
            payments.insert(recorded.payment());
            events.publish(recorded.payment().events(null));
        }
        return outcome;
    }

    private void joinDocuments(Collection<DocumentId> ids) {
        locks.holding(Set.of(), held -> {
            followDocuments.follow(List.copyOf(load(ids, held)), acceptance());
            return ids;
        });
    }

    private Collection<Document> load(Collection<DocumentId> ids, CustomerLocks.Held held) {
        var found = documents.load(ids).documents().values();
        held.require(found.stream().map(Document::customerId));
        return found;
    }

    private Acceptance acceptance() {
        return new Acceptance(clock.now().truncatedTo(ChronoUnit.MICROS), clock.today(), null);
    }
}
