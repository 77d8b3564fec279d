package io.keytier.platform.intake;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.Topic;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.common.annotation.Identifier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts records on a topic's DLQ as they were received, with where they came from and why in headers. */
@ApplicationScoped
class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Map<String, Object> kafka;
    private final MeterRegistry metrics;
    private final String application;
    private @Nullable Producer<byte[], byte[]> producer;

    DeadLetters(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            MeterRegistry metrics,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.kafka = kafka;
        this.metrics = metrics;
        this.application = application;
    }

    /**
     * Returns once the broker holds the letter.
     *
     * @throws KafkaException if the broker does not take it
     */
    void send(Topic<?> topic, ConsumerRecord<byte[], byte[]> received, String reason) {
        var letter = new ProducerRecord<>(topic.dlq(), null, received.key(), received.value(), received.headers());
        header(letter, "keytier_dlq_reason", reason);
        header(letter, "keytier_dlq_consumer", application);
        header(letter, "keytier_dlq_topic", received.topic());
        header(letter, "keytier_dlq_partition", Integer.toString(received.partition()));
        header(letter, "keytier_dlq_offset", Long.toString(received.offset()));
        try {
            producer().send(letter).get();
        } catch (ExecutionException e) {
            throw new KafkaException("no dead letter could be left on " + topic.dlq(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while leaving a dead letter on " + topic.dlq(), e);
        }
        metrics.counter("keytier.intake.dead.letters", "topic", topic.name()).increment();
        LOG.errorf(
                "Event dead-lettered, the reason is in its headers: topic=%s partition=%d offset=%d",
                received.topic(), received.partition(), received.offset());
    }

    private static void header(ProducerRecord<?, ?> letter, String name, String value) {
        letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            var config = new HashMap<>(kafka);
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.CLIENT_ID_CONFIG, application + "-dlq");
            producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }
}
