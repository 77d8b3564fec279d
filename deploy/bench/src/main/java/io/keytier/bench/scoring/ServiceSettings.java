package io.keytier.bench.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

import org.apache.kafka.streams.StreamsConfig;

/** The settings that scoring-service gives Kafka Streams: every case runs under them. */
final class ServiceSettings {

    private static final String PREFIX = "kafka-streams.";

    private ServiceSettings() {}

    /** What the packaged service is configured with, but for what depends on the instance. */
    static Properties streams() {
        var all = new Properties();
        var resource = "/application.properties";
        try (var in = Objects.requireNonNull(ServiceSettings.class.getResourceAsStream(resource), resource)) {
            all.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        var streams = new Properties();
        all.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .filter(name -> !all.getProperty(name).contains("${"))
                .forEach(name -> streams.put(name.substring(PREFIX.length()), all.getProperty(name)));
        return streams;
    }

    static long commitIntervalMillis() {
        return Long.parseLong(streams().getProperty(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG));
    }
}
