package io.keytier.local.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads committed records between two points, without joining a group. */
public final class TopicContents {

    private static final Duration POLL = Duration.ofMillis(500);

    private final String bootstrapServers;

    /** @param bootstrapServers the broker's address */
    public TopicContents(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Every event on a topic, in order per customer. */
    public <T> List<Event<T>> events(Topic<T> topic) {
        return all(topic.name()).stream()
                .map(row -> EventCodec.read(topic, name -> header(row, name), row.value()))
                .toList();
    }

    /** Every record on a topic; none if there is no such topic. */
    public List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        try (var consumer = consumer()) {
            var partitions = Optional.ofNullable(consumer.listTopics().get(topic)).orElse(List.of()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            return read(consumer, consumer.beginningOffsets(partitions));
        }
    }

    /** How many records lie at or after these offsets. */
    public long countFrom(Map<TopicPartition, Long> offsets) {
        try (var consumer = consumer()) {
            return read(consumer, offsets).size();
        }
    }

    private static List<ConsumerRecord<byte[], byte[]>> read(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> from) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var ends = consumer.endOffsets(from.keySet());
        consumer.assign(from.keySet());
        from.forEach(consumer::seek);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(records::add);
        }
        return records;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                false);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static byte[] header(ConsumerRecord<byte[], byte[]> row, String name) {
        var header = row.headers().lastHeader(name);
        return header == null ? null : header.value();
    }
}
