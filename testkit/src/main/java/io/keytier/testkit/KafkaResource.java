package io.keytier.testkit;

import java.util.Map;

import io.keytier.embedded.Broker;
import io.keytier.embedded.TopicCreator;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import org.testcontainers.kafka.KafkaContainer;

/** Gives a Quarkus test a broker with all topics; one broker serves all tests of the JVM. */
public final class KafkaResource implements QuarkusTestResourceLifecycleManager {

    private static final String IMAGE = "apache/kafka:4.2.2";
    private static final int PARTITIONS = 3;

    @Override
    public Map<String, String> start() {
        return Map.of("kafka.bootstrap.servers", bootstrapServers());
    }

    /** The broker's address; started at the first call. */
    public static String bootstrapServers() {
        return Infra.once("kafka", () -> {
            var address = Infra.isContainers() ? startContainer() : startEmbedded();
            TopicCreator.createAll(address, PARTITIONS, (short) 1);
            return address;
        });
    }

    private static String startEmbedded() {
        var directory = Scratch.directory("kafka");
        var broker = Broker.start(directory, 0);
        Scratch.cleanUpAtExit(broker, directory);
        return broker.bootstrapServers();
    }

    @SuppressWarnings("resource") // Testcontainers' reaper stops it after the JVM
    private static String startContainer() {
        var container = new KafkaContainer(IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "4");
        container.start();
        return container.getBootstrapServers();
    }

    /** Leaves the broker to the tests that follow. */
    @Override
    public void stop() {}
}
