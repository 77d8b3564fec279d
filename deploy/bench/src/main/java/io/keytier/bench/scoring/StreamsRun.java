package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.function.Supplier;

import org.apache.kafka.streams.Topology;

/** One case on Kafka Streams: a new application each time. */
record StreamsRun(Bench bench, Supplier<Topology> topology) implements Throughput {

    @Override
    public double perSecond(long records, Duration patience) {
        var meter = new Meter(records);
        try (var application = StreamsApplication.start(topology.get(), meter, bench)) {
            return meter.await(patience).perSecond();
        }
    }
}
