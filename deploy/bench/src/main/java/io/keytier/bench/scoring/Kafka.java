package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import io.keytier.bench.Pause;
import io.keytier.contracts.Topic;
import io.keytier.contracts.Topics;
import io.keytier.embedded.TopicCreator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker's topics and what is written to them before a measurement. */
final class Kafka implements AutoCloseable {

    /** Where the ceilings write to. */
    static final String OUT = "bench.out";

    private final String bootstrapServers;
    private final Admin admin;

    Kafka(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
    }

    String bootstrapServers() {
        return bootstrapServers;
    }

    /** Creates the topics that are missing. */
    void createTopics() {
        TopicCreator.createAll(bootstrapServers, Topics.PARTITIONS, (short) 1);
        if (!names().contains(OUT)) {
            await(admin.createTopics(List.of(new NewTopic(OUT, Topics.PARTITIONS, (short) 1)))
                    .all());
        }
    }

    /** Deletes every topic but those to keep, and waits until they are gone; then creates what is missing. */
    void forgetAllBut(String... kept) {
        var deleted = names().stream()
                .filter(name -> !name.startsWith("__"))
                .filter(name -> Stream.of(kept).noneMatch(name::equals))
                .toList();
        await(admin.deleteTopics(deleted).all());
        while (names().stream().anyMatch(deleted::contains)) {
            Pause.millis(100);
        }
        createTopics();
        while (!names().containsAll(expected())) {
            Pause.millis(100);
        }
    }

    private static List<String> expected() {
        return Stream.concat(Stream.of(OUT), Topics.ALL.stream().map(Topic::name))
                .toList();
    }

    private Collection<String> names() {
        return await(admin.listTopics().names());
    }

    /** A producer for loads: no transactions, large batches, Kafka's own linger. */
    KafkaProducer<String, byte[]> producer() {
        Map<String, Object> config = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers, ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        return new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Bytes of key and value of the largest record of a topic. */
    int largestRecord(String topic) {
        var largest = new AtomicInteger();
        try (var reader = new TopicReader(bootstrapServers, topic)) {
            reader.start(record -> largest.accumulateAndGet(
                    record.serializedKeySize() + Math.max(0, record.serializedValueSize()), Math::max));
            reader.awaitQuiet();
        }
        return largest.get();
    }

    /** Waits until a consumer group has committed so many records of the purchases topic. */
    void awaitConsumed(String group, long records, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (consumed(group) < records) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(group + " has consumed only " + consumed(group) + " of " + records);
            }
            Pause.millis(100);
        }
    }

    private long consumed(String group) {
        var offsets = await(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return offsets == null
                ? 0
                : offsets.entrySet().stream()
                        .filter(offset -> offset.getKey().topic().equals(Topics.PURCHASES.name()))
                        .mapToLong(offset -> offset.getValue().offset())
                        .sum();
    }

    private static <T> T await(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return null;
            }
            throw new IllegalStateException("the broker refused", e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}
