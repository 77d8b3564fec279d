package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;

import io.keytier.scoring.domain.Policies;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The state of a partition, for specs of those who read it. */
public final class PartitionState {

    private PartitionState() {}

    /** Customers who bought once each. */
    public static ReadOnlyKeyValueStore<Bytes, byte[]> of(String... customers) {
        var task = new Task(Policies.standard());
        for (var customer : customers) {
            task.send(aPurchase("S-" + customer).of(customer).event());
        }
        return task.state();
    }

    /** Something to start Kafka Streams with. */
    public static org.apache.kafka.streams.Topology topology() {
        return ScoringTopology.build(new Engine(
                Policies.standard(), () -> PurchaseFixtures.DAY_0, partition -> Backlog.NONE, Driver.TIMING));
    }
}
