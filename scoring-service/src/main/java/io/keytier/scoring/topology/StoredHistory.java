package io.keytier.scoring.topology;

import java.util.function.BiFunction;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one customer's documents and days. As long as it is small it lies within the customer's own entry, so
 * that an event of most customers reads and writes one entry; then each document and each day has an entry of its own.
 * Either way its keys are those of {@link Keys} without the customer.
 */
class StoredHistory {

    private final byte[] customer;
    private final ReadOnlyKeyValueStore<Bytes, byte[]> store;
    private @Nullable Packed small;

    /** @param small what lies within the customer's entry; null if all has entries of its own */
    StoredHistory(String customerId, ReadOnlyKeyValueStore<Bytes, byte[]> store, @Nullable Packed small) {
        this.customer = Keys.utf8(customerId);
        this.store = store;
        this.small = small;
    }

    final @Nullable Packed small() {
        return small;
    }

    final void become(@Nullable Packed changed) {
        small = changed;
    }

    final byte @Nullable [] get(Bytes key) {
        return small == null ? store.get(inStore(key)) : small.get(key.get());
    }

    /** Asks about the entries between two keys, both among them, in order, and gives the first answer. */
    final <T> @Nullable T first(Bytes from, Bytes to, BiFunction<Bytes, byte[], @Nullable T> question) {
        return small == null
                ? answer(store.range(inStore(from), inStore(to)), question)
                : small.first(from.get(), to.get(), (key, value) -> question.apply(Bytes.wrap(key), value));
    }

    /** As {@link #first}, in the opposite order. */
    final <T> @Nullable T last(Bytes from, Bytes to, BiFunction<Bytes, byte[], @Nullable T> question) {
        return small == null
                ? answer(store.reverseRange(inStore(from), inStore(to)), question)
                : small.last(from.get(), to.get(), (key, value) -> question.apply(Bytes.wrap(key), value));
    }

    final Bytes inStore(Bytes key) {
        return Keys.ofCustomer(customer, key);
    }

    private <T> @Nullable T answer(
            KeyValueIterator<Bytes, byte[]> found, BiFunction<Bytes, byte[], @Nullable T> question) {
        try (found) {
            while (found.hasNext()) {
                var next = found.next();
                var answer = question.apply(Keys.inHistory(customer, next.key), next.value);
                if (answer != null) {
                    return answer;
                }
            }
            return null;
        }
    }
}
