package io.keytier.scoring.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.keytier.contracts.Topics;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.DayBook;
import io.keytier.scoring.domain.DocumentBook;
import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Reads the live state of this instance, and tells which instance holds a customer. All methods that read throw
 * {@link InvalidStateStoreException} while the partition is being restored or moved.
 */
public final class LiveState {

    /** How many documents one part of a list may cost. */
    private static final int MOST_SEEN = 10_000;

    private final KafkaStreams streams;
    private final @Nullable Integer partition;
    private final boolean standby;

    public LiveState(KafkaStreams streams) {
        this(streams, null, false);
    }

    private LiveState(KafkaStreams streams, @Nullable Integer partition, boolean standby) {
        this.streams = streams;
        this.partition = partition;
        this.standby = standby;
    }

    /**
     * The same for the customers of one partition: others are not looked for among the partitions that happen to be
     * here, so that none is taken for never seen whose partition is elsewhere.
     */
    public LiveState ofPartition(int number) {
        return new LiveState(streams, number, standby);
    }

    /** The same with the copies that this instance keeps of others' partitions; they may lag behind. */
    public LiveState withStandbys() {
        return new LiveState(streams, partition, true);
    }

    /** The instance that holds a customer; {@link KeyQueryMetadata#NOT_AVAILABLE} while partitions move. */
    public KeyQueryMetadata holderOf(String customerId) {
        return streams.queryMetadataForKey(
                Stores.STATE, customerId, Serdes.String().serializer());
    }

    /** Which instance holds which partitions of the purchases. Some are missing while partitions move. */
    public Map<HostInfo, Set<Integer>> holders() {
        return streams.metadataForAllStreamsClients().stream()
                .collect(Collectors.toMap(StreamsMetadata::hostInfo, LiveState::partitionsOf));
    }

    private static Set<Integer> partitionsOf(StreamsMetadata instance) {
        return instance.topicPartitions().stream()
                .filter(partition -> partition.topic().equals(Topics.PURCHASES.name()))
                .map(TopicPartition::partition)
                .collect(Collectors.toSet());
    }

    /** Takes in a customer and its books, which are only read. */
    @FunctionalInterface
    public interface CustomerVisitor {
        void visit(Customer customer, DocumentBook documents, DayBook days);
    }

    /** Visits every customer of a partition, as it was at some moment since this began. */
    public void forEachCustomer(int number, CustomerVisitor visitor) {
        var state = ofPartition(number).state();
        try (var found = state.range(Keys.edge(Keys.CUSTOMER), Keys.edge(Keys.CUSTOMER + 1))) {
            while (found.hasNext()) {
                var entry = found.next();
                var customerId = Keys.customerOf(entry.key);
                var customer =
                        Customers.FORMAT.fromBytes(customerId, entry.value).customer();
                visitor.visit(
                        customer,
                        new StoredDocuments(customerId, state, new IndexReader(state)),
                        new StoredDays(customerId, state));
            }
        }
    }

    public Optional<Customer> find(String customerId) {
        var stored = Customers.FORMAT.fromBytes(customerId, state().get(Keys.customer(customerId)));
        return Optional.ofNullable(stored).map(CustomerRecord::customer);
    }

    public DocumentBook documentsOf(String customerId) {
        return new StoredDocuments(customerId, state(), new IndexReader(state()));
    }

    public DayBook daysOf(String customerId) {
        return new StoredDays(customerId, state());
    }

    /**
     * Part of a list.
     *
     * @param last the document after which the next part starts; null at the end of the list
     */
    public record Part<T>(List<T> items, @Nullable DocumentId last) {}

    /**
     * What a customer's documents come to, by source and order id. A part holds less than it may where a great many
     * documents in a row come to nothing.
     *
     * @param after the document that the last part ended with; null for the first part
     * @param itemOf what a document comes to; empty to pass over it
     */
    public <T> Part<T> documents(
            String customerId, @Nullable DocumentId after, int limit, Function<DocumentId, Optional<T>> itemOf) {
        var items = new ArrayList<T>();
        var last = after;
        var from = after == null ? Keys.of(Keys.DOCUMENT, customerId) : Keys.document(customerId, after);
        try (var entries = state().range(from, Keys.endOf(Keys.DOCUMENT, customerId))) {
            for (int seen = 0; entries.hasNext(); seen++) {
                var id = Keys.documentOf(entries.next().key);
                var item = id.equals(after) ? Optional.<T>empty() : itemOf.apply(id);
                if (item.isPresent() && items.size() == limit) {
                    return new Part<>(items, last);
                }
                if (items.size() < limit) {
                    item.ifPresent(items::add);
                    last = id;
                }
                if (seen >= MOST_SEEN) {
                    return new Part<>(items, last);
                }
            }
        }
        return new Part<>(items, null);
    }

    private ReadOnlyKeyValueStore<Bytes, byte[]> state() {
        var store =
                StoreQueryParameters.fromNameAndType(Stores.STATE, QueryableStoreTypes.<Bytes, byte[]>keyValueStore());
        var here = partition == null ? store : store.withPartition(partition);
        return streams.store(standby ? here.enableStaleStores() : here);
    }
}
