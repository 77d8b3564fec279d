package io.keytier.scoring.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.DayBook;
import io.keytier.scoring.domain.DocumentBook;
import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** A customer as the live state has it, and its books, which are only read. */
public final class LiveCustomer {

    /** How many documents one part of a list may cost. */
    private static final int MOST_SEEN = 10_000;

    private final Customer customer;
    private final StoredHistory history;

    LiveCustomer(CustomerRecord stored, ReadOnlyKeyValueStore<Bytes, byte[]> state) {
        this.customer = stored.customer();
        this.history = new StoredHistory(customer.id(), state, stored.history());
    }

    public Customer customer() {
        return customer;
    }

    public DocumentBook documents() {
        return new StoredDocuments(history);
    }

    public DayBook days() {
        return new StoredDays(history);
    }

    /**
     * Part of a list.
     *
     * @param last the document after which the next part starts; null at the end of the list
     */
    public record Part<T>(List<T> items, @Nullable DocumentId last) {}

    /**
     * What the documents come to, by source and order id. A part holds less than it may where a great many documents in
     * a row come to nothing.
     *
     * @param after the document that the last part ended with; null for the first part
     * @param itemOf what a document comes to; empty to pass over it
     */
    public <T> Part<T> part(@Nullable DocumentId after, int limit, Function<DocumentId, Optional<T>> itemOf) {
        var items = new ArrayList<T>();
        var seen = new ArrayList<DocumentId>();
        var kind = Keys.edge(Keys.DOCUMENT);
        var from = after == null ? kind : Keys.endOf(Keys.document(after));
        var cut = history.first(from, Keys.endOf(kind), (key, document) -> {
            var id = Keys.documentOf(key);
            var item = itemOf.apply(id);
            if (seen.size() == MOST_SEEN || item.isPresent() && items.size() == limit) {
                return seen.get(seen.size() - 1);
            }
            item.ifPresent(items::add);
            seen.add(id);
            return null;
        });
        return new Part<>(items, cut);
    }
}
