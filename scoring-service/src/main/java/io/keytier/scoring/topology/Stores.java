package io.keytier.scoring.topology;

import io.keytier.contracts.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The state of one partition's customers: one ordered store, and so one changelog, in which {@link Keys} set the kinds
 * of entries apart. No value grows without bound, so no change costs more than another.
 */
final class Stores {

    static final String STATE = "state";
    static final String POLICIES = "policies";

    private Stores() {}

    /** Adds the store to a topology, for one processor. */
    static void addTo(Topology topology, String processor) {
        topology.addStateStore(
                builder(org.apache.kafka.streams.state.Stores.persistentKeyValueStore(STATE)), processor);
    }

    /** Adds the versions of the policy, which every instance holds whole. */
    static void addPoliciesTo(Topology topology, String source, String processor, PolicyBook book) {
        var supplier = org.apache.kafka.streams.state.Stores.inMemoryKeyValueStore(POLICIES);
        topology.addGlobalStore(
                org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                                supplier, Serdes.String(), Serdes.ByteArray())
                        .withLoggingDisabled(),
                source,
                Serdes.String().deserializer(),
                Serdes.ByteArray().deserializer(),
                Topics.POLICIES.name(),
                processor,
                () -> new PolicyProcessor(book));
    }

    /** @param bytes what the store keeps its bytes in */
    static StoreBuilder<KeyValueStore<Bytes, byte[]>> builder(KeyValueBytesStoreSupplier bytes) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(bytes, Serdes.Bytes(), Serdes.ByteArray())
                .withCachingDisabled();
    }

    static KeyValueStore<Bytes, byte[]> of(ProcessorContext<?, ?> context) {
        return context.getStateStore(STATE);
    }
}
