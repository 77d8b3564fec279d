package io.keytier.bench.scoring;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Supplier;

import io.keytier.contracts.Topics;
import io.keytier.scoring.adapter.policy.DefaultPolicy;
import io.keytier.scoring.topology.Backlog;
import io.keytier.scoring.topology.Engine;
import io.keytier.scoring.topology.ScoringTopology;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.TimeWindows;
import org.apache.kafka.streams.kstream.Windowed;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.state.WindowStore;

/** What is compared on Kafka Streams. */
final class Topologies {

    private static final Serde<String> TEXT = Serdes.String();
    private static final Serde<byte[]> BYTES = Serdes.ByteArray();
    private static final byte[] NOTHING = new byte[2 * Long.BYTES];

    private Topologies() {}

    /** Reads and writes, and keeps nothing. */
    static Topology passThrough() {
        var builder = new StreamsBuilder();
        builder.stream(Topics.PURCHASES.name(), Consumed.with(TEXT, BYTES)).to(Kafka.OUT, Produced.with(TEXT, BYTES));
        return builder.build();
    }

    /** Counts a customer's events and bytes in one store, without looking into them. */
    static Topology aggregate() {
        var builder = new StreamsBuilder();
        builder.stream(Topics.PURCHASES.name(), Consumed.with(TEXT, BYTES))
                .groupByKey()
                .aggregate(
                        () -> NOTHING,
                        (customer, event, sums) -> plus(sums, event.length),
                        Materialized.<String, byte[]>as(Stores.persistentKeyValueStore("sums"))
                                .withKeySerde(TEXT)
                                .withValueSerde(BYTES)
                                .withCachingDisabled())
                .toStream()
                .to(Kafka.OUT, Produced.with(TEXT, BYTES));
        return builder.build();
    }

    /** A rolling window as the DSL offers it: a year that hops by a day, so that each event is in 365 windows. */
    static Topology hoppingWindows() {
        var builder = new StreamsBuilder();
        builder.stream(Topics.PURCHASES.name(), Consumed.with(TEXT, BYTES))
                .groupByKey()
                .windowedBy(TimeWindows.ofSizeWithNoGrace(Duration.ofDays(Purchases.DAYS))
                        .advanceBy(Duration.ofDays(1)))
                .aggregate(
                        () -> NOTHING,
                        (customer, event, sums) -> plus(sums, event.length),
                        Materialized.<String, byte[], WindowStore<Bytes, byte[]>>as("windows")
                                .withKeySerde(TEXT)
                                .withValueSerde(BYTES)
                                .withCachingDisabled())
                .toStream((Windowed<String> window, byte[] sums) -> window.key())
                .to(Kafka.OUT, Produced.with(TEXT, BYTES));
        return builder.build();
    }

    /** KeyTier's own, as the service runs it, with the defaults of its policy and its timing. */
    static Topology scoring(Supplier<LocalDate> today) {
        var timing = new Engine.Timing(Duration.ofMillis(100), Duration.ofMillis(50), Duration.ofMinutes(15));
        return ScoringTopology.build(new Engine(DefaultPolicy.load(), today, partition -> Backlog.NONE, timing));
    }

    private static byte[] plus(byte[] sums, int bytes) {
        var before = ByteBuffer.wrap(sums);
        return ByteBuffer.allocate(NOTHING.length)
                .putLong(before.getLong() + 1)
                .putLong(before.getLong() + bytes)
                .array();
    }
}
