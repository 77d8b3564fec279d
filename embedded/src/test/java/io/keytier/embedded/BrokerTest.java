package io.keytier.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keytier.contracts.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {

    private static final String TOPIC = Topics.PURCHASES.name();

    @TempDir
    Path directory;

    @Test
    void shouldKeepCommittedRecordsWhenItIsKilled() throws Exception {
        var home = directory.resolve("with a space");
        try (var broker = Broker.start(home, 0)) {
            TopicCreator.createAll(broker.bootstrapServers(), 1, (short) 1);
            publishInTransaction(broker, "kept");
            kill(broker);
        }
        try (var restarted = Broker.start(home, 0)) {
            assertThat(values(restarted)).containsExactly("kept");
        }
    }

    @Test
    void shouldCreateTopicsWithTheirCleanupAndTheirDlqOnlyOnce() throws Exception {
        try (var broker = Broker.start(directory, 0);
                var admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            TopicCreator.createAll(broker.bootstrapServers(), 3, (short) 1);
            TopicCreator.createAll(broker.bootstrapServers(), 3, (short) 1);

            var scores = new ConfigResource(ConfigResource.Type.TOPIC, Topics.SCORES.name());
            var changes = new ConfigResource(ConfigResource.Type.TOPIC, Topics.CHANGES.name());
            var configs = admin.describeConfigs(List.of(scores, changes)).all().get();
            assertThat(configs.get(scores).get("cleanup.policy").value()).isEqualTo("compact");
            assertThat(configs.get(changes).get("retention.ms").value())
                    .isEqualTo(Long.toString(Duration.ofDays(400).toMillis()));
            assertThat(admin.listTopics().names().get())
                    .contains(TOPIC, Topics.PURCHASES.dlq(), Topics.KEY_ACCOUNTS.dlq());
        }
    }

    @Test
    void shouldRefuseAPortInUse() {
        try (var broker = Broker.start(directory.resolve("first"), 0)) {
            var port = Integer.parseInt(broker.bootstrapServers().split(":")[1]);

            assertThatThrownBy(() -> Broker.start(directory.resolve("second"), port))
                    .hasMessageContaining("port " + port + " is in use");
        }
    }

    private static void kill(Broker broker) {
        var process = ProcessHandle.of(broker.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void publishInTransaction(Broker broker, String value) {
        Map<String, Object> config = Map.of("bootstrap.servers", broker.bootstrapServers(), "transactional.id", "test");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(TOPIC, "key", value));
            producer.commitTransaction();
        }
    }

    private static List<String> values(Broker broker) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", broker.bootstrapServers(),
                "group.id", UUID.randomUUID().toString(),
                "isolation.level", "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(20)).records(partition).stream()
                    .map(consumed -> consumed.value())
                    .toList();
        }
    }
}
