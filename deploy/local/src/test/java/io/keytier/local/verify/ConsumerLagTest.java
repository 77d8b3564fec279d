package io.keytier.local.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.keytier.contracts.Topics;
import io.keytier.embedded.Broker;
import io.keytier.embedded.TopicCreator;
import io.keytier.local.api.UnavailableException;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsumerLagTest {

    private static final String TOPIC = Topics.PURCHASES.name();
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    @TempDir
    static Path directory;

    private static Broker broker;

    @BeforeAll
    static void publishThreeRecordsInATransaction() {
        broker = Broker.start(directory, 0);
        TopicCreator.createAll(broker.bootstrapServers(), 1, (short) 1);
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ProducerConfig.TRANSACTIONAL_ID_CONFIG,
                "a-relay");
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (var i = 0; i < 3; i++) {
                producer.send(new ProducerRecord<>(TOPIC, new byte[1]));
            }
            producer.commitTransaction();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldCountWhatAGroupHasNotCommitted() {
        commit("behind", 1);

        assertThat(lag().of("behind")).isEqualTo(2);
    }

    @Test
    void shouldNotTakeTheEndOfATransactionForARecord() {
        commit("done", 3);

        assertThat(lag().of("done")).isZero();
    }

    @Test
    void shouldNotTakeAGroupThatNeverCameForOneThatIsDone() {
        assertThatThrownBy(() -> lag().of("nobody")).isInstanceOf(UnavailableException.class);
    }

    @Test
    void shouldReadATopicToItsEnd() {
        assertThat(new TopicContents(broker.bootstrapServers()).all(TOPIC)).hasSize(3);
    }

    private static ConsumerLag lag() {
        return new ConsumerLag(broker.bootstrapServers());
    }

    private static void commit(String group, long offset) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker.bootstrapServers(),
                ConsumerConfig.GROUP_ID_CONFIG,
                group);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset)), Duration.ofSeconds(10));
        }
    }
}
