package io.keytier.orders.law;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

import io.keytier.contracts.PaymentEvent;
import io.keytier.contracts.PaymentRecorded;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import io.keytier.orders.customers.domain.Merge;
import io.keytier.orders.customers.domain.MergeOutcome;
import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Content;
import io.keytier.orders.domain.Decision;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Figures;
import io.keytier.orders.domain.Ledger;
import io.keytier.orders.domain.Money;
import io.keytier.orders.domain.OrderTime;
import io.keytier.orders.domain.RateKey;
import io.keytier.orders.domain.Rates;
import io.keytier.orders.domain.Redirects;
import io.keytier.orders.payments.domain.Pay;
import io.keytier.orders.payments.domain.Payment;
import io.keytier.orders.payments.domain.PaymentContent;
import io.keytier.orders.payments.domain.PaymentId;
import io.keytier.orders.payments.domain.PaymentOutcome;

/** The domain without database and broker: facts go in, documents, payments and events come out. */
final class ModelShop implements Facts.Sender {

    private static final Acceptance NOW =
            new Acceptance(Instant.parse("2026-11-24T12:00:00Z"), LocalDate.of(2026, 11, 24), null);
    private static final BigDecimal DOLLAR = new BigDecimal("7.12");

    final Map<DocumentId, Document> documents = new HashMap<>();
    final Map<PaymentId, Payment> payments = new HashMap<>();
    final List<PurchaseEvent> purchaseEvents = new ArrayList<>();
    final List<PaymentEvent> paymentEvents = new ArrayList<>();
    private final Random pace;
    private Redirects redirects = Redirects.NONE;

    /** @param pace how far the documents of a merged customer have moved when the next thing comes */
    ModelShop(Random pace) {
        this.pace = pace;
    }

    @Override
    public void send(Facts.DocumentFact fact) {
        var original = fact.original() == null ? null : id(fact.original());
        var content = new Content(
                fact.type(),
                fact.status(),
                customer(fact.customer()),
                OrderTime.on(LocalDate.of(2026, 10, fact.day()), ZoneOffset.UTC),
                new Figures(new Money(fact.amount(), fact.currency()), null, null, List.of()),
                original,
                null);
        apply(new Command.Submit(id(fact.id()), (long) fact.revision(), content));
        moveSome();
    }

    @Override
    public void send(Facts.PaymentFact fact) {
        var id = new PaymentId("erp", "PAY-" + fact.id());
        var paid = OrderTime.on(LocalDate.of(2026, 10, 5), ZoneOffset.UTC);
        var pay = new Pay(id, new PaymentContent("D-" + fact.document(), paid, fact.amount(), fact.currency(), null));
        var outcome = pay.decide(payments.get(id), documents.get(pay.document()), NOW, rates(pay));
        if (outcome instanceof PaymentOutcome.Recorded recorded) {
            payments.put(id, recorded.payment());
            paymentEvents.addAll(recorded.payment().events(null));
        }
        moveSome();
    }

    @Override
    public void send(Facts.MergeFact fact) {
        var merge = new Merge(customer(fact.customer()), customer(fact.into()));
        if (merge.decide(redirects) instanceof MergeOutcome.Merged) {
            var into = new HashMap<>(redirects.into());
            into.put(merge.customerId(), merge.into());
            redirects = new Redirects(into);
        }
        moveSome();
    }

    /** Finishes all moves and tells what stands, without what may differ: versions and times. */
    Map<String, String> finish() {
        List.copyOf(documents.keySet()).forEach(id -> apply(new Command.Move(id)));
        var state = new TreeMap<String, String>();
        documents.forEach((id, document) -> state.put(
                id.orderId(),
                document.revision() + " " + document.content() + " " + document.customerId() + " "
                        + document.exchangeRate()));
        payments.forEach((id, payment) -> state.put(
                id.paymentId(), payment.content() + " " + payment.customerId() + " " + payment.exchangeRate()));
        return state;
    }

    /** What a consumer holds that applies higher versions only: number to customer. */
    Map<String, String> heard() {
        var versions = new HashMap<String, Long>();
        var holders = new TreeMap<String, String>();
        for (var event : purchaseEvents) {
            var recorded = event instanceof PurchaseRecorded;
            var id = recorded ? ((PurchaseRecorded) event).orderId() : ((PurchaseWithdrawn) event).orderId();
            var version = recorded ? ((PurchaseRecorded) event).version() : ((PurchaseWithdrawn) event).version();
            hear(versions, holders, id, event.customerId(), version, recorded);
        }
        paymentEvents.forEach(event -> hear(
                versions,
                holders,
                event.paymentId(),
                event.customerId(),
                event.version(),
                event instanceof PaymentRecorded));
        return holders;
    }

    /** What should be held by what is stored. */
    Map<String, String> held() {
        var holders = new TreeMap<String, String>();
        documents.forEach((id, document) -> holders.put(id.orderId(), document.customerId()));
        payments.values().stream()
                .filter(payment -> !payment.isWaiting())
                .forEach(payment -> holders.put(payment.id().paymentId(), payment.customerId()));
        return holders;
    }

    private static void hear(
            Map<String, Long> versions,
            Map<String, String> holders,
            String id,
            String customer,
            long version,
            boolean recorded) {
        var known = versions.merge(id + "\n" + customer, version, (before, now) -> {
            if (now <= before) {
                throw new AssertionError("version " + now + " of " + id + " after " + before + " on " + customer);
            }
            return now;
        });
        if (recorded) {
            holders.put(id, customer);
        } else if (known == version) {
            holders.remove(id, customer);
        }
    }

    private void moveSome() {
        documents.keySet().stream()
                .filter(any -> pace.nextInt(5) == 0)
                .toList()
                .forEach(id -> apply(new Command.Move(id)));
    }

    private void apply(Command command) {
        var needed = command.rateNeeded("CNY").map(key -> Map.of(key, DOLLAR)).orElse(Map.of());
        var ledger = new Ledger(documents, new Decision(NOW, new Rates("CNY", needed), redirects));
        ledger.apply(command);
        ledger.created().forEach(document -> documents.put(document.id(), document));
        ledger.revised().forEach(document -> documents.put(document.id(), document));
        purchaseEvents.addAll(ledger.events());
        ledger.arrived().forEach(this::follow);
    }

    private void follow(Document document) {
        for (var payment : List.copyOf(payments.values())) {
            if (payment.document().equals(document.id())
                    && !document.customerId().equals(payment.customerId())) {
                var now = payment.with(document.customerId(), NOW);
                payments.put(now.id(), now);
                paymentEvents.addAll(now.events(payment.customerId()));
            }
        }
    }

    private static Rates rates(Pay pay) {
        Map<RateKey, BigDecimal> needed =
                pay.rateNeeded("CNY").map(key -> Map.of(key, DOLLAR)).orElse(Map.of());
        return new Rates("CNY", needed);
    }

    private static DocumentId id(int number) {
        return new DocumentId("erp", "D-" + number);
    }

    private static String customer(int number) {
        return "C-" + number;
    }
}
