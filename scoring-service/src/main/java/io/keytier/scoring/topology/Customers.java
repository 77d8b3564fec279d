package io.keytier.scoring.topology;

import java.time.LocalDate;

import io.keytier.scoring.domain.Books;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.Policy;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The customers of one partition: loads and keeps them, and keeps the due index and the open imports in step. */
final class Customers {

    static final CustomerFormat FORMAT = new CustomerFormat();

    private final KeyValueStore<Bytes, byte[]> state;
    private final Index index;
    private final Policy policy;

    Customers(KeyValueStore<Bytes, byte[]> state, Policy policy) {
        this.state = state;
        this.index = new Index(state);
        this.policy = policy;
    }

    Index index() {
        return index;
    }

    @Nullable
    CustomerRecord find(String customerId) {
        return FORMAT.fromBytes(customerId, state.get(Keys.customer(customerId)));
    }

    Books booksOf(String customerId) {
        return new Books(new WritableDocuments(customerId, state, index), new WritableDays(customerId, state));
    }

    /**
     * Keeps a customer. Its entry in the due index moves only when it would fire too late; one that fires too early is
     * moved then.
     *
     * @param stored what was stored so far
     */
    void keep(Customer customer, @Nullable CustomerRecord stored) {
        var indexedOn = stored == null ? null : stored.indexedOn();
        var next = customer.nextReview(policy);
        if (next != null && (indexedOn == null || next.isBefore(indexedOn))) {
            reindex(customer.id(), indexedOn, next);
            indexedOn = next;
        }
        keepImport(customer, stored);
        state.put(Keys.customer(customer.id()), FORMAT.toBytes(new CustomerRecord(customer, indexedOn)));
    }

    /** Keeps a customer whose index entry has fired. */
    void keepFired(Customer customer, CustomerRecord stored, LocalDate firedOn) {
        index.removeDue(firedOn, customer.id());
        keep(customer, new CustomerRecord(stored.customer(), null));
    }

    private void reindex(String customerId, @Nullable LocalDate from, LocalDate to) {
        if (from != null) {
            index.removeDue(from, customerId);
        }
        index.addDue(to, customerId);
    }

    private void keepImport(Customer customer, @Nullable CustomerRecord stored) {
        var wasOpen = stored != null && stored.customer().openImport() != null;
        var isOpen = customer.openImport() != null;
        if (isOpen && !wasOpen) {
            index.addImport(customer.id());
        } else if (wasOpen && !isOpen) {
            index.removeImport(customer.id());
        }
    }
}
