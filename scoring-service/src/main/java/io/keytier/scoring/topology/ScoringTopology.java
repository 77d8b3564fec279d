package io.keytier.scoring.topology;

import io.keytier.contracts.Topics;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;

/** The wiring: purchases and policies in; scores, changes and dead letters out; one task a partition, no repartitioning. */
public final class ScoringTopology {

    static final String PURCHASES = "purchases";
    static final String POLICIES = "policies-published";
    static final String POLICY_BOOK = "policy-book";
    static final String SCORING = "scoring";
    static final String SCORES = "scores";
    static final String CHANGES = "changes";
    static final String DEAD_LETTERS = "dead-letters";

    private ScoringTopology() {}

    /** Builds the topology; starting it is the caller's. */
    public static Topology build(Engine engine) {
        var text = Serdes.String();
        var bytes = Serdes.ByteArray();
        var topology = new Topology();
        Stores.addPoliciesTo(topology, POLICIES, POLICY_BOOK, engine.policies());
        topology.addSource(PURCHASES, text.deserializer(), bytes.deserializer(), Topics.PURCHASES.name());
        topology.addProcessor(SCORING, () -> new PurchaseProcessor(engine), PURCHASES);
        Stores.addTo(topology, SCORING);
        topology.addSink(SCORES, Topics.SCORES.name(), text.serializer(), bytes.serializer(), SCORING);
        topology.addSink(CHANGES, Topics.CHANGES.name(), text.serializer(), bytes.serializer(), SCORING);
        topology.addSink(DEAD_LETTERS, Topics.PURCHASES.dlq(), text.serializer(), bytes.serializer(), SCORING);
        return topology;
    }
}
