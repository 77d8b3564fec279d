package io.keytier.scoring.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.DayBook;
import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.DocumentBook;
import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads the live state of this instance, and tells which instance holds a customer. All methods that read throw
 * {@link InvalidStateStoreException} while the partition is being restored or moved.
 */
public final class LiveState {

    private final KafkaStreams streams;

    public LiveState(KafkaStreams streams) {
        this.streams = streams;
    }

    /** The instance that holds a customer; {@link KeyQueryMetadata#NOT_AVAILABLE} while partitions move. */
    public KeyQueryMetadata holderOf(String customerId) {
        return streams.queryMetadataForKey(
                Stores.CUSTOMERS, customerId, Serdes.String().serializer());
    }

    public Optional<Customer> find(String customerId) {
        ReadOnlyKeyValueStore<String, CustomerRecord> customers = store(Stores.CUSTOMERS);
        return Optional.ofNullable(customers.get(customerId)).map(CustomerRecord::customer);
    }

    public DocumentBook documentsOf(String customerId) {
        return new StoredDocuments(customerId, store(Stores.DOCUMENTS), new IndexReader(store(Stores.INDEX)));
    }

    public DayBook daysOf(String customerId) {
        return new StoredDays(customerId, store(Stores.DAYS));
    }

    /**
     * A customer's documents by source and order id, as many as are asked for.
     *
     * @param after the document that the last page ended with; null for the first page
     */
    public List<Document> documents(
            String customerId, @Nullable DocumentId after, int limit, Predicate<Document> condition) {
        ReadOnlyKeyValueStore<Bytes, Document> documents = store(Stores.DOCUMENTS);
        var found = new ArrayList<Document>();
        var from = after == null ? Keys.of(0, customerId) : Keys.document(customerId, after);
        try (var entries = documents.range(from, Keys.endOf(customerId))) {
            while (entries.hasNext() && found.size() < limit) {
                var document = entries.next().value;
                if (!document.id().equals(after) && condition.test(document)) {
                    found.add(document);
                }
            }
        }
        return found;
    }

    private <K, V> ReadOnlyKeyValueStore<K, V> store(String name) {
        return streams.store(StoreQueryParameters.fromNameAndType(name, QueryableStoreTypes.keyValueStore()));
    }
}
