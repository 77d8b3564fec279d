package io.keytier.scoring.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.keytier.contracts.Cause;
import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;

/** Drives one customer through a history in memory. Days are counted from the first, day 0. */
final class CustomerHistory {

    static final LocalDate DAY_0 = LocalDate.of(2026, 1, 1);
    private static final String SOURCE = "ERP";

    private Timeline timeline;
    private final MemoryBooks memory = new MemoryBooks();
    private final List<Change> changes = new ArrayList<>();
    private Customer customer;
    private LocalDate today = DAY_0;

    CustomerHistory(Policy policy) {
        this("C-1", policy);
    }

    private CustomerHistory(String customerId, Policy policy) {
        timeline = new Timeline(new PolicyHistory(policy));
        customer = Customer.unknown(customerId, DAY_0, policy);
    }

    static CustomerHistory underDefaultPolicy() {
        return new CustomerHistory(Policies.standard());
    }

    static CustomerHistory of(String customerId) {
        return new CustomerHistory(customerId, Policies.standard());
    }

    static LocalDate day(int day) {
        return DAY_0.plusDays(day);
    }

    static DocumentId id(String orderId) {
        return new DocumentId(SOURCE, orderId);
    }

    /** A document as it is sent; everything but its number has a default. */
    record Draft(
            String orderId,
            long version,
            boolean cancelled,
            LocalDate day,
            Value value,
            @Nullable DocumentId original,
            boolean isReturn) {

        Draft worth(String amount) {
            var changed = new Value(value.currency(), new BigDecimal(amount), value.rate(), value.cost());
            return new Draft(orderId, version, cancelled, day, changed, original, isReturn);
        }

        Draft in(String currency, String rate) {
            var changed = new Value(currency, value.amount(), new BigDecimal(rate), value.cost());
            return new Draft(orderId, version, cancelled, day, changed, original, isReturn);
        }

        Draft costing(String cost) {
            var changed = new Value(value.currency(), value.amount(), value.rate(), new BigDecimal(cost));
            return new Draft(orderId, version, cancelled, day, changed, original, isReturn);
        }

        Draft onDay(int number) {
            return new Draft(orderId, version, cancelled, CustomerHistory.day(number), value, original, isReturn);
        }

        Draft version(long number) {
            return new Draft(orderId, number, cancelled, day, value, original, isReturn);
        }

        Draft isCancelled() {
            return new Draft(orderId, version, true, day, value, original, isReturn);
        }

        Draft of(String sale) {
            return of(SOURCE, sale);
        }

        Draft of(String source, String sale) {
            return new Draft(orderId, version, cancelled, day, value, new DocumentId(source, sale), isReturn);
        }

        Document document() {
            return isReturn
                    ? new Return(id(orderId), version, cancelled, day, value, original)
                    : Sale.arriving(id(orderId), version, cancelled, day, value);
        }

        Cause cause() {
            return version > 1 ? Cause.CORRECTION : isReturn ? Cause.RETURN : Cause.PURCHASE;
        }
    }

    static Draft aSale(String orderId) {
        return new Draft(orderId, 1, false, DAY_0, inBaseCurrency("1000"), null, false);
    }

    static Draft aReturn(String orderId) {
        return new Draft(orderId, 1, false, DAY_0, inBaseCurrency("100"), null, true);
    }

    CustomerHistory on(int day) {
        today = day(day);
        return this;
    }

    CustomerHistory receive(Draft... drafts) {
        for (var draft : drafts) {
            receive(draft, null);
        }
        return this;
    }

    CustomerHistory importing(String importId, Draft... drafts) {
        for (var draft : drafts) {
            receive(draft, importId);
        }
        return this;
    }

    CustomerHistory closeImport(String importId) {
        take(timeline.closeImport(customer, memory.books(), new ImportEnd(importId, today, noon())));
        return this;
    }

    CustomerHistory withdraw(String orderId, long version) {
        record(Withdrawn.arriving(id(orderId), version), Cause.CORRECTION, null, null);
        return this;
    }

    CustomerHistory reviewUpTo(int day) {
        today = day(day);
        take(timeline.reviewUpTo(customer, memory.books(), today));
        return this;
    }

    /** A policy is published, and has not come to the customer yet. */
    CustomerHistory publish(Policy policy, Instant publishedAt, LocalDate on) {
        timeline = new Timeline(timeline.policies().with(new PolicyVersion(policy, publishedAt, on)));
        return this;
    }

    /** A policy is published, and comes to the customer in the background. */
    CustomerHistory adopt(Policy policy, Instant publishedAt, LocalDate on) {
        publish(policy, publishedAt, on);
        today = on;
        take(timeline.adoptAll(customer, memory.books()));
        return this;
    }

    Explanation explain() {
        var books = memory.books();
        return new Explainer(timeline.policyOf(customer)).explain(customer, books.documents(), books.days(), today);
    }

    int rank() {
        return customer.rating().tier().rank();
    }

    Customer customer() {
        return customer;
    }

    void assertFigures(@Nullable Integer recencyDays, long frequency, String monetary) {
        var figures = customer.totals().rfm(customer.asOf());
        assertThat(figures.recencyDays()).isEqualTo(recencyDays);
        assertThat(figures.frequency()).isEqualTo(frequency);
        assertThat(figures.monetary()).isEqualByComparingTo(monetary);
    }

    /** Each change starts where the one before ended, and the last one ends where the customer stands. */
    void assertOneChain() {
        var tier = Tier.NONE;
        Segment segment = null;
        String id = null;
        for (var change : changes) {
            assertThat(change.previousId()).isEqualTo(id);
            assertThat(change.from().tier()).isEqualTo(tier);
            assertThat(change.from().score().segment()).isEqualTo(segment);
            id = change.id();
            tier = change.to().rating().tier();
            segment = change.to().rating().score().segment();
        }
        assertThat(customer.rating().tier()).isEqualTo(tier);
        assertThat(customer.rating().score().segment()).isEqualTo(segment);
    }

    String tier() {
        return customer.rating().tier().name();
    }

    List<Change> changes() {
        return changes;
    }

    Change lastChange() {
        return changes.get(changes.size() - 1);
    }

    private void receive(Draft draft, @Nullable String importId) {
        record(draft.document(), draft.cause(), draft.day(), importId);
    }

    private void record(Document document, Cause cause, @Nullable LocalDate day, @Nullable String importId) {
        var receipt = new Receipt(today, noon(), cause, day, importId);
        take(timeline.record(customer, memory.books(), document, receipt));
    }

    private Instant noon() {
        return Instant.parse(today + "T12:00:00Z");
    }

    private void take(Outcome outcome) {
        customer = outcome.customer();
        changes.addAll(outcome.changes());
    }

    private static Value inBaseCurrency(String amount) {
        return new Value("CNY", new BigDecimal(amount), BigDecimal.ONE, null);
    }
}
