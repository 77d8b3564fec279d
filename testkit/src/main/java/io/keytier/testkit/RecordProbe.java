package io.keytier.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what is committed to a topic from the probe's making on. Not for use by several threads. */
public final class RecordProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> waiting = new ArrayList<>();

    private RecordProbe(String topic, KafkaConsumer<String, byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    /** A probe on all partitions, from their present ends. */
    public static RecordProbe of(String topic) {
        Map<String, Object> config =
                Map.of("bootstrap.servers", KafkaResource.bootstrapServers(), "isolation.level", "read_committed");
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return new RecordProbe(topic, consumer);
    }

    /**
     * Takes the first record that is wanted; the others stay for later calls.
     *
     * @throws AssertionError if none comes within 30 s
     */
    public ConsumerRecord<String, byte[]> awaitNext(Predicate<ConsumerRecord<String, byte[]>> wanted) {
        var deadline = Instant.now().plus(PATIENCE);
        do {
            for (var record : waiting) {
                if (wanted.test(record)) {
                    waiting.remove(record);
                    return record;
                }
            }
            poll(POLL);
        } while (Instant.now().isBefore(deadline));
        throw new AssertionError("nothing wanted on " + topic + " within " + PATIENCE + ", but " + waiting);
    }

    /** Takes all records until none has come for this long. */
    public List<ConsumerRecord<String, byte[]>> drain(Duration quiet) {
        var count = -1;
        while (count < waiting.size()) {
            count = waiting.size();
            poll(quiet);
        }
        var drained = List.copyOf(waiting);
        waiting.clear();
        return drained;
    }

    private void poll(Duration patience) {
        consumer.poll(patience).forEach(waiting::add);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
