package io.keytier.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;

/** The properties of a single small KRaft broker that is its own controller. */
final class BrokerConfig {

    private BrokerConfig() {}

    /** Writes {@code server.properties} into the directory and answers its path. */
    static Path write(Path directory, int port) throws IOException {
        var controllerPort = Ports.free(0);
        var properties = new Properties();
        properties.putAll(SMALL);
        properties.put("listeners", "PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort);
        properties.put("advertised.listeners", "PLAINTEXT://localhost:" + port);
        properties.put("controller.quorum.voters", "1@localhost:" + controllerPort);
        properties.put("log.dirs", directory.resolve("data").toString());
        var file = directory.resolve("server.properties");
        try (var out = Files.newOutputStream(file)) {
            properties.store(out, null);
        }
        return file;
    }

    private static final Map<String, String> SMALL = Map.ofEntries(
            Map.entry("process.roles", "broker,controller"),
            Map.entry("node.id", "1"),
            Map.entry("controller.listener.names", "CONTROLLER"),
            Map.entry("auto.create.topics.enable", "false"),
            // A transaction that follows closely waits for the end of the one before: not twenty milliseconds at a
            // time.
            Map.entry("add.partitions.to.txn.retry.backoff.ms", "1"),
            Map.entry("group.initial.rebalance.delay.ms", "0"),
            // A stack that rests for a holiday keeps its consumers' offsets.
            Map.entry("offsets.retention.minutes", "525600"),
            Map.entry("offsets.topic.num.partitions", "4"),
            Map.entry("offsets.topic.replication.factor", "1"),
            Map.entry("transaction.state.log.num.partitions", "4"),
            Map.entry("transaction.state.log.replication.factor", "1"),
            Map.entry("transaction.state.log.min.isr", "1"),
            Map.entry("share.coordinator.state.topic.replication.factor", "1"),
            Map.entry("share.coordinator.state.topic.min.isr", "1"),
            Map.entry("num.network.threads", "2"),
            Map.entry("num.io.threads", "4"),
            Map.entry("background.threads", "2"),
            Map.entry("log.cleaner.dedupe.buffer.size", "8388608"));
}
