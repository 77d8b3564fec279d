package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.util.function.Predicate;

import io.keytier.scoring.domain.Customer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The customers of one partition: loads and keeps them, and keeps the due index and the open imports in step. */
final class Customers {

    static final CustomerFormat FORMAT = new CustomerFormat();

    private final TaskState state;
    private final Index index;
    private final PolicyBook policies;
    private final int smallHistory;

    /** @param smallHistory up to how many bytes a history lies within its customer's entry */
    Customers(KeyValueStore<Bytes, byte[]> store, PolicyBook policies, int smallHistory) {
        this.state = new TaskState(store);
        this.index = new Index(state);
        this.policies = policies;
        this.smallHistory = smallHistory;
    }

    /** Writes what an event has moved to the store. */
    void write() {
        state.write();
    }

    Index index() {
        return index;
    }

    /** A customer's file, whether or not anybody has heard of the customer. */
    CustomerFile open(String customerId) {
        return file(customerId, FORMAT.fromBytes(customerId, state.get(Keys.customer(customerId))));
    }

    private CustomerFile file(String customerId, @Nullable CustomerRecord stored) {
        var small = stored == null ? Packed.EMPTY : stored.history();
        return new CustomerFile(stored, new WritableHistory(customerId, state, small, smallHistory));
    }

    /**
     * Keeps what an event has made of a customer and its history. Its entry in the due index moves only when it would
     * fire too late; one that fires too early is moved then.
     */
    void keep(Customer customer, CustomerFile file) {
        var stored = file.stored();
        keep(customer, file, stored == null ? null : stored.indexedOn());
    }

    /** Keeps a customer whose index entry has fired. */
    void keepFired(Customer customer, CustomerFile file, LocalDate firedOn) {
        index.removeDue(firedOn, customer.id());
        keep(customer, file, null);
    }

    private void keep(Customer customer, CustomerFile file, @Nullable LocalDate indexedOn) {
        var next = customer.nextReview(policies.timeline().policyOf(customer));
        var moves = next != null && (indexedOn == null || next.isBefore(indexedOn));
        if (moves) {
            reindex(customer.id(), indexedOn, next);
        }
        keepImport(customer, file.stored());
        var kept = new CustomerRecord(
                customer, moves ? next : indexedOn, file.history().small());
        state.put(Keys.customer(customer.id()), FORMAT.toBytes(kept));
    }

    /**
     * Hands over customers in the order of their keys, until the consumer has had enough.
     *
     * @param after the customer to go on behind; empty to begin with the first
     * @return the last customer handed over; null when there are no more
     */
    @Nullable
    String forEachAfter(String after, Predicate<CustomerFile> consumer) {
        var from = after.isEmpty() ? Keys.edge(Keys.CUSTOMER) : Keys.behindCustomer(after);
        try (var found = state.range(from, Keys.edge(Keys.CUSTOMER + 1))) {
            while (found.hasNext()) {
                var entry = found.next();
                var customerId = Keys.customerOf(entry.key);
                if (!consumer.test(file(customerId, FORMAT.fromBytes(customerId, entry.value)))) {
                    return customerId;
                }
            }
        }
        return null;
    }

    Rollout rollout() {
        return Rollout.fromBytes(state.get(Keys.edge(Keys.ROLLOUT)));
    }

    void keep(Rollout rollout) {
        state.put(Keys.edge(Keys.ROLLOUT), rollout.toBytes());
        state.write();
    }

    private void reindex(String customerId, @Nullable LocalDate from, LocalDate to) {
        if (from != null) {
            index.removeDue(from, customerId);
        }
        index.addDue(to, customerId);
    }

    /** Its entry stays until it fires, whether or not the import has closed by then. */
    private void keepImport(Customer customer, @Nullable CustomerRecord stored) {
        var open = customer.openImport();
        var wasOpen = stored != null && stored.customer().openImport() != null;
        if (open != null && !wasOpen) {
            index.addImport(new Index.Heard(open.heardAt(), customer.id()));
        }
    }
}
