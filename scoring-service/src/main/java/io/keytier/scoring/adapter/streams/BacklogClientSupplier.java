package io.keytier.scoring.adapter.streams;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KafkaClientSupplier;

/**
 * Kafka's own clients, but for the main consumer, which also knows its backlog, and the producers, which can be told to
 * give up.
 */
final class BacklogClientSupplier implements KafkaClientSupplier {

    /** Those still in use: a stream thread that ends leaves its own behind. */
    private final Set<Producer<byte[], byte[]>> producers = Collections.newSetFromMap(new WeakHashMap<>());

    private boolean givenUp;

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
        return new BacklogConsumer(config);
    }

    @Override
    public Admin getAdmin(Map<String, Object> config) {
        return Admin.create(config);
    }

    @Override
    public synchronized Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
        var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        producers.add(producer);
        if (givenUp) {
            producer.close(Duration.ZERO);
        }
        return producer;
    }

    /** Whatever a producer waits for from the broker, now or later, fails at once; its transaction stays open. */
    synchronized void giveUp() {
        givenUp = true;
        producers.forEach(producer -> producer.close(Duration.ZERO));
    }

    @Override
    public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public Consumer<byte[], byte[]> getGlobalConsumer(Map<String, Object> config) {
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
