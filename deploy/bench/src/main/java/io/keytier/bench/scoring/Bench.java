package io.keytier.bench.scoring;

import java.nio.file.Path;
import java.util.function.Supplier;

import io.keytier.bench.Report;
import io.keytier.bench.Scratch;
import org.apache.kafka.streams.Topology;

/**
 * What the cases of one run share.
 *
 * @param root of the checkout
 */
record Bench(Options options, Path root, Scratch scratch, Kafka kafka, Report report) {

    Throughput streams(Supplier<Topology> topology) {
        return new StreamsRun(topology, kafka.bootstrapServers(), scratch.path("streams"));
    }

    /** Tells whoever waits how far the run has come. */
    void say(String progress) {
        System.out.println(progress);
    }
}
