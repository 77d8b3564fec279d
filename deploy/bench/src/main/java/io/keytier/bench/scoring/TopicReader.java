package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.keytier.bench.Pause;
import io.keytier.contracts.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what is committed to a topic keyed by customer, from its beginning, in a thread of its own. */
final class TopicReader implements AutoCloseable {

    private static final Duration QUIET = Duration.ofSeconds(1);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private Thread thread = new Thread();
    private volatile boolean stopped;
    private volatile long lastReadAt;

    TopicReader(String bootstrapServers, String topic) {
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(topic, partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** @param each called with each record, in the reader's thread */
    void start(Consumer<ConsumerRecord<byte[], byte[]>> each) {
        thread = new Thread(() -> {
            while (!stopped) {
                for (var record : consumer.poll(Duration.ofMillis(50))) {
                    each.accept(record);
                    lastReadAt = System.nanoTime();
                }
            }
        });
        thread.start();
    }

    /** Waits until nothing has come for a while. */
    void awaitQuiet() {
        lastReadAt = System.nanoTime();
        while (System.nanoTime() - lastReadAt < QUIET.toNanos()) {
            Pause.millis(50);
        }
    }

    @Override
    public void close() {
        stopped = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        consumer.close();
    }
}
