package io.keytier.scoring.topology;

import java.util.Optional;

import io.keytier.scoring.domain.Customer;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyQueryMetadata;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.errors.InvalidStateStoreException;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Reads customers from the live state of this instance, and tells which instance holds a customer. */
public final class ScoreReader {

    private final KafkaStreams streams;

    public ScoreReader(KafkaStreams streams) {
        this.streams = streams;
    }

    /**
     * The instance that holds a customer; {@link KeyQueryMetadata#NOT_AVAILABLE} while partitions move.
     */
    public KeyQueryMetadata holderOf(String customerId) {
        return streams.queryMetadataForKey(
                Stores.CUSTOMERS, customerId, Serdes.String().serializer());
    }

    /**
     * @throws InvalidStateStoreException while the customer's partition is being restored or moved
     */
    public Optional<Customer> find(String customerId) {
        ReadOnlyKeyValueStore<String, CustomerRecord> customers = streams.store(
                StoreQueryParameters.fromNameAndType(Stores.CUSTOMERS, QueryableStoreTypes.keyValueStore()));
        return Optional.ofNullable(customers.get(customerId)).map(CustomerRecord::customer);
    }
}
