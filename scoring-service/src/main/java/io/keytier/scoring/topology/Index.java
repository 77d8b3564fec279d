package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.util.function.Predicate;

import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Ordered keys by which entries are found: customers by the day they are due, returns by the sale they name, documents
 * by the day they wait for, and customers with an open import.
 */
final class Index extends IndexReader {

    private static final byte[] PRESENT = {};

    private final KeyValueStore<Bytes, byte[]> keys;

    Index(KeyValueStore<Bytes, byte[]> keys) {
        super(keys);
        this.keys = keys;
    }

    /** A customer and the day under which it stands in the index. */
    record Due(LocalDate day, String customerId) {}

    void addDue(LocalDate day, String customerId) {
        keys.put(Keys.due(day, customerId), PRESENT);
    }

    void removeDue(LocalDate day, String customerId) {
        keys.put(Keys.due(day, customerId), null);
    }

    /** Hands over customers due up to a day, the earliest first, until the consumer has had enough. */
    void forEachDue(LocalDate upTo, Predicate<Due> consumer) {
        var from = Keys.dueFrom(LocalDate.ofEpochDay(Integer.MIN_VALUE));
        try (var due = keys.range(from, Keys.dueFrom(upTo.plusDays(1)))) {
            var more = true;
            while (more && due.hasNext()) {
                var key = due.next().key;
                more = consumer.test(new Due(Keys.dueDay(key), Keys.dueCustomer(key)));
            }
        }
    }

    /** How many customers are due up to a day, counted up to a bound. */
    long countDue(LocalDate upTo, int most) {
        long[] count = {0};
        forEachDue(upTo, due -> ++count[0] < most);
        return count[0];
    }

    void addImport(String customerId) {
        keys.put(Keys.of(Keys.IMPORT, customerId), PRESENT);
    }

    void removeImport(String customerId) {
        keys.put(Keys.of(Keys.IMPORT, customerId), null);
    }

    /**
     * Hands over customers with an open import, until the consumer has had enough.
     *
     * @param after the customer to go on behind; empty to begin with the first
     * @return the last customer handed over; null when there are no more
     */
    @Nullable
    String forEachImport(String after, Predicate<String> consumer) {
        var from = after.isEmpty() ? Keys.edge(Keys.IMPORT) : Keys.endOf(Keys.IMPORT, after);
        try (var open = keys.range(from, Keys.edge(Keys.IMPORT + 1))) {
            while (open.hasNext()) {
                var customerId = Keys.texts(open.next().key, 1)[0];
                if (!consumer.test(customerId)) {
                    return customerId;
                }
            }
        }
        return null;
    }

    void link(String customerId, DocumentId sale, DocumentId returned) {
        keys.put(linkKey(customerId, sale, returned), PRESENT);
    }

    void unlink(String customerId, DocumentId sale, DocumentId returned) {
        keys.put(linkKey(customerId, sale, returned), null);
    }

    void postpone(String customerId, LocalDate day, DocumentId id) {
        keys.put(postponedKey(customerId, day, id), PRESENT);
    }

    void forget(String customerId, LocalDate day, DocumentId id) {
        keys.put(postponedKey(customerId, day, id), null);
    }

    private static Bytes linkKey(String customerId, DocumentId sale, DocumentId returned) {
        return Keys.of(Keys.LINK, customerId, sale.source(), sale.orderId(), returned.source(), returned.orderId());
    }

    private static Bytes postponedKey(String customerId, LocalDate day, DocumentId id) {
        return Keys.of(Keys.POSTPONED, customerId, day.toString(), id.source(), id.orderId());
    }
}
