package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.keytier.contracts.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The ceiling of all: what Kafka's own clients do in one thread that copies records in transactions. */
final class PlainClient implements Throughput {

    private final String bootstrapServers;

    PlainClient(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    @Override
    public double perSecond(long records, Duration patience) {
        var meter = new Meter(records);
        var clients = new MeteredClients(meter);
        try (var consumer = clients.getConsumer(consumerSettings());
                var producer = clients.getProducer(producerSettings())) {
            consumer.subscribe(List.of(Topics.PURCHASES.name()));
            producer.initTransactions();
            copy(consumer, producer, records);
            return meter.await(patience).perSecond();
        }
    }

    private static void copy(Consumer<byte[], byte[]> consumer, Producer<byte[], byte[]> producer, long records) {
        long interval =
                Duration.ofMillis(ServiceSettings.commitIntervalMillis()).toNanos();
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        long copied = 0;
        while (copied < records) {
            producer.beginTransaction();
            for (long end = System.nanoTime() + interval; System.nanoTime() < end && copied < records; ) {
                for (var record : consumer.poll(Duration.ofMillis(10))) {
                    producer.send(new ProducerRecord<>(
                            Kafka.OUT, null, null, record.key(), record.value(), record.headers()));
                    offsets.put(
                            new TopicPartition(record.topic(), record.partition()),
                            new OffsetAndMetadata(record.offset() + 1));
                    copied++;
                }
            }
            producer.sendOffsetsToTransaction(offsets, consumer.groupMetadata());
            producer.commitTransaction();
        }
    }

    private Map<String, Object> consumerSettings() {
        return Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.GROUP_ID_CONFIG,
                "bench-" + UUID.randomUUID(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest",
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                "read_committed",
                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                1000,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false);
    }

    private Map<String, Object> producerSettings() {
        var settings = new HashMap<String, Object>();
        ServiceSettings.streams().forEach((name, value) -> {
            if (name.toString().startsWith("producer.")) {
                settings.put(name.toString().substring("producer.".length()), value);
            }
        });
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bench-" + UUID.randomUUID());
        return settings;
    }
}
