package io.keytier.scoring.adapter.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import io.keytier.contracts.Topics;
import io.keytier.scoring.topology.PartitionState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.StreamsMetadata;
import org.apache.kafka.streams.errors.InvalidStateStorePartitionException;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.apache.kafka.streams.state.internals.StreamsMetadataImpl;

/** An instance that holds partition 0, and believes that another one holds partition 1, where every customer belongs. */
final class PartitionedStreams extends KafkaStreams {

    private final Map<Integer, ReadOnlyKeyValueStore<Bytes, byte[]>> copies = new HashMap<>();
    private ReadOnlyKeyValueStore<Bytes, byte[]> own = PartitionState.of();
    private HostInfo holder = HostInfo.unavailable();
    private Collection<StreamsMetadata> instances = List.of();

    PartitionedStreams() {
        super(PartitionState.topology(), settings());
    }

    /** Nothing but partition 0 is here; the other one is where this instance believes it to be. */
    void believes(HostInfo host) {
        holder = host;
        copies.clear();
    }

    /** Partition 0 is here and two more are at another instance, as far as this one knows. */
    void shares(HostInfo here, HostInfo other) {
        instances = List.of(instance(here, 0), instance(other, 1, 2));
    }

    private static StreamsMetadata instance(HostInfo host, Integer... partitions) {
        var held = Arrays.stream(partitions)
                .map(partition -> new TopicPartition(Topics.PURCHASES.name(), partition))
                .collect(Collectors.toSet());
        return new StreamsMetadataImpl(host, Set.of(), held, Set.of(), Set.of());
    }

    /** What partition 0 holds; nobody by default. */
    void holds(ReadOnlyKeyValueStore<Bytes, byte[]> state) {
        own = state;
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "partitioned");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "localhost:1");
        settings.put(StreamsConfig.STATE_DIR_CONFIG, "target/streams-state/" + UUID.randomUUID());
        return settings;
    }

    void keepsCopyOf(int partition, String... customers) {
        keepsCopy(partition, PartitionState.of(customers));
    }

    void keepsCopy(int partition, ReadOnlyKeyValueStore<Bytes, byte[]> state) {
        copies.put(partition, state);
    }

    @Override
    public <K> KeyQueryMetadata queryMetadataForKey(String store, K key, Serializer<K> serializer) {
        return new KeyQueryMetadata(holder, Set.of(), 1);
    }

    @Override
    public Collection<StreamsMetadata> metadataForAllStreamsClients() {
        return instances;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T store(StoreQueryParameters<T> query) {
        if (query.partition() == null || query.partition() == 0) {
            return (T) own;
        }
        var copy = query.staleStoresEnabled() ? copies.get(query.partition()) : null;
        if (copy == null) {
            throw new InvalidStateStorePartitionException("partition " + query.partition() + " is not here");
        }
        return (T) copy;
    }

    @Override
    public void close() {
        super.close(Duration.ZERO);
    }
}
