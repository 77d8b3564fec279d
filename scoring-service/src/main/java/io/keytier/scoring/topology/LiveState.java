package io.keytier.scoring.topology;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import io.keytier.contracts.Topics;
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

    /** Visits every customer of a partition, as it was at some moment since this began. */
    public void forEachCustomer(int number, Consumer<LiveCustomer> visitor) {
        var state = ofPartition(number).state();
        try (var found = state.range(Keys.edge(Keys.CUSTOMER), Keys.edge(Keys.CUSTOMER + 1))) {
            while (found.hasNext()) {
                var entry = found.next();
                visitor.accept(live(Keys.customerOf(entry.key), entry.value, state));
            }
        }
    }

    public Optional<LiveCustomer> find(String customerId) {
        var state = state();
        return Optional.ofNullable(state.get(Keys.customer(customerId))).map(bytes -> live(customerId, bytes, state));
    }

    private static LiveCustomer live(String customerId, byte[] bytes, ReadOnlyKeyValueStore<Bytes, byte[]> state) {
        return new LiveCustomer(Customers.FORMAT.fromBytes(customerId, bytes), state);
    }

    private ReadOnlyKeyValueStore<Bytes, byte[]> state() {
        var store =
                StoreQueryParameters.fromNameAndType(Stores.STATE, QueryableStoreTypes.<Bytes, byte[]>keyValueStore());
        var here = partition == null ? store : store.withPartition(partition);
        return streams.store(standby ? here.enableStaleStores() : here);
    }
}
