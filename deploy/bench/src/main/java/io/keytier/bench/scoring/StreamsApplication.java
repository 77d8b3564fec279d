package io.keytier.bench.scoring;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;

import io.keytier.bench.Scratch;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/** A new Kafka Streams application of this process, without state, under the settings of the service. */
final class StreamsApplication implements AutoCloseable {

    private final String id = "bench-" + UUID.randomUUID();
    private final Path state;
    private final KafkaStreams streams;

    private StreamsApplication(Topology topology, Meter meter, String bootstrapServers, Path directory) {
        this.state = directory.resolve(id);
        var settings = ServiceSettings.streams();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, state.toString());
        this.streams = new KafkaStreams(topology, settings, new MeteredClients(meter));
        streams.setUncaughtExceptionHandler(fault -> {
            fault.printStackTrace();
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        });
    }

    /** @param meter told what it reads and commits */
    static StreamsApplication start(Topology topology, Meter meter, Bench bench) {
        var directory = bench.scratch().path("streams");
        var application = new StreamsApplication(topology, meter, bench.kafka().bootstrapServers(), directory);
        application.streams.start();
        return application;
    }

    /** Its changelog topic for a store. */
    String changelogOf(String store) {
        return id + "-" + store + "-changelog";
    }

    /** Processor time that its stream threads have used so far, milliseconds. */
    double cpuMillis() {
        var threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                        .filter(thread ->
                                thread != null && thread.getThreadName().matches(id + ".*StreamThread-\\d+"))
                        .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                        .sum()
                / 1e6;
    }

    @Override
    public void close() {
        streams.close();
        Scratch.delete(state);
    }
}
