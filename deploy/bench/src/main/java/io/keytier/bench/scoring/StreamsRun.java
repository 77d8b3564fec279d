package io.keytier.bench.scoring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;

import io.keytier.bench.Scratch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** One case on Kafka Streams: a new application each time, which starts without state. */
final class StreamsRun implements Throughput {

    private final Supplier<Topology> topology;
    private final String bootstrapServers;
    private final Path directory;

    StreamsRun(Supplier<Topology> topology, String bootstrapServers, Path directory) {
        this.topology = topology;
        this.bootstrapServers = bootstrapServers;
        this.directory = directory;
    }

    @Override
    public double perSecond(long records, Duration patience) {
        var meter = new Meter(records);
        var state = directory.resolve(UUID.randomUUID().toString());
        var settings = ServiceSettings.streams();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "bench-" + UUID.randomUUID());
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        try (var streams = new KafkaStreams(topology.get(), settings, new MeteredClients(meter))) {
            streams.setUncaughtExceptionHandler(fault -> {
                fault.printStackTrace();
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.start();
            return meter.await(patience);
        } finally {
            Scratch.delete(state);
        }
    }
}
