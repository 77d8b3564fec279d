package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.keytier.contracts.PurchaseEvent;
import io.keytier.scoring.domain.Change;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.MemoryBooks;
import io.keytier.scoring.domain.Outcome;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.Scoring;

/** The scoring domain over maps: fast enough for laws over many customers. */
final class MemoryEngine {

    private final Policy policy;
    private final Scoring scoring;
    private final Map<String, Customer> customers = new HashMap<>();
    private final Map<String, MemoryBooks> books = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();

    MemoryEngine(Policy policy) {
        this.policy = policy;
        this.scoring = new Scoring(policy);
    }

    void send(PurchaseEvent event) {
        var id = event.customerId();
        var customer = customers.computeIfAbsent(id, key -> Customer.unknown(key, event.acceptedOn(), policy));
        var purchase = PurchaseReader.purchaseOf(event);
        take(scoring.record(customer, booksOf(id).books(), purchase.document(), purchase.receipt()));
    }

    void comes(LocalDate day) {
        List.copyOf(customers.values())
                .forEach(customer ->
                        take(scoring.reviewUpTo(customer, booksOf(customer.id()).books(), day)));
    }

    Customer customer(String id) {
        return customers.get(id);
    }

    List<Change> changes() {
        return changes;
    }

    private MemoryBooks booksOf(String customerId) {
        return books.computeIfAbsent(customerId, id -> new MemoryBooks());
    }

    private void take(Outcome outcome) {
        customers.put(outcome.customer().id(), outcome.customer());
        changes.addAll(outcome.changes());
    }
}
