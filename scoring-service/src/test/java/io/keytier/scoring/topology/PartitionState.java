package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.PurchaseFixtures.aPurchase;

import java.time.Instant;
import java.time.LocalDate;

import io.keytier.scoring.domain.Policies;
import io.keytier.scoring.domain.PolicyVersion;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** The state of a partition, for specs of those who read it. */
public final class PartitionState {

    private PartitionState() {}

    /** Customers who bought once each. */
    public static ReadOnlyKeyValueStore<Bytes, byte[]> of(String... customers) {
        return of(new Task(Policies.standard()), customers);
    }

    /** Customers who bought once each, and whom the second version of the policy has reached. */
    public static ReadOnlyKeyValueStore<Bytes, byte[]> ofSecondPolicy(String... customers) {
        var task = new Task(Policies.standard());
        task.publish(new PolicyVersion(Policies.renamed(2), Instant.EPOCH, LocalDate.EPOCH));
        return of(task, customers);
    }

    private static ReadOnlyKeyValueStore<Bytes, byte[]> of(Task task, String... customers) {
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
