package io.keytier.scoring.topology;

import java.util.List;
import java.util.function.Function;

import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.Tally;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The state of one partition's customers. No value grows with a customer's history, so no change costs more than
 * another.
 *
 * @param customers by customer: sums and standing
 * @param documents by customer, source and order id: the latest version
 * @param days by customer and business day: what its documents add up to
 * @param index ordered keys without values: see {@link Index}
 */
record Stores(
        KeyValueStore<String, CustomerRecord> customers,
        KeyValueStore<Bytes, Document> documents,
        KeyValueStore<Bytes, Tally> days,
        KeyValueStore<Bytes, byte[]> index) {

    static final String CUSTOMERS = "customers";
    static final String DOCUMENTS = "documents";
    static final String DAYS = "days";
    static final String INDEX = "index";

    /** Adds the stores to a topology, for one processor. */
    static void addTo(Topology topology, String processor) {
        builders(org.apache.kafka.streams.state.Stores::persistentKeyValueStore)
                .forEach(store -> topology.addStateStore(store, processor));
    }

    /**
     * What builds the stores.
     *
     * @param bytes gives by its name what a store keeps its bytes in
     */
    static List<StoreBuilder<?>> builders(Function<String, KeyValueBytesStoreSupplier> bytes) {
        return List.of(
                builder(bytes.apply(CUSTOMERS), Serdes.String(), new CustomerFormat().serde()),
                builder(bytes.apply(DOCUMENTS), Serdes.Bytes(), new DocumentFormat().serde()),
                builder(bytes.apply(DAYS), Serdes.Bytes(), new TallyFormat().serde()),
                builder(bytes.apply(INDEX), Serdes.Bytes(), Serdes.ByteArray()));
    }

    private static <K, V> StoreBuilder<?> builder(KeyValueBytesStoreSupplier bytes, Serde<K> key, Serde<V> value) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(bytes, key, value)
                .withCachingDisabled();
    }

    static Stores of(ProcessorContext<?, ?> context) {
        return new Stores(
                context.getStateStore(CUSTOMERS),
                context.getStateStore(DOCUMENTS),
                context.getStateStore(DAYS),
                context.getStateStore(INDEX));
    }
}
