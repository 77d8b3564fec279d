package io.keytier.scoring.topology;

import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.Tally;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

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
        add(topology, CUSTOMERS, Serdes.String(), new CustomerFormat().serde(), processor);
        add(topology, DOCUMENTS, Serdes.Bytes(), new DocumentFormat().serde(), processor);
        add(topology, DAYS, Serdes.Bytes(), new TallyFormat().serde(), processor);
        add(topology, INDEX, Serdes.Bytes(), Serdes.ByteArray(), processor);
    }

    private static <K, V> void add(Topology topology, String name, Serde<K> key, Serde<V> value, String processor) {
        var supplier = org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name);
        topology.addStateStore(
                org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(supplier, key, value)
                        .withCachingDisabled(),
                processor);
    }

    static Stores of(ProcessorContext<?, ?> context) {
        return new Stores(
                context.getStateStore(CUSTOMERS),
                context.getStateStore(DOCUMENTS),
                context.getStateStore(DAYS),
                context.getStateStore(INDEX));
    }
}
