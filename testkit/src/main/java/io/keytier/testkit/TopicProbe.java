package io.keytier.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Publishes events to a topic and reads the events committed to it from the probe's making on. */
public final class TopicProbe<T> implements AutoCloseable {

    private final Topic<T> topic;
    private final RecordProbe records;
    private final KafkaProducer<String, byte[]> producer;

    private TopicProbe(Topic<T> topic) {
        this.topic = topic;
        this.records = RecordProbe.of(topic.name());
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", KafkaResource.bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** A probe on all partitions, from their present ends. */
    public static <T> TopicProbe<T> of(Topic<T> topic) {
        return new TopicProbe<>(topic);
    }

    /** Publishes an event and waits for the broker's acknowledgement. */
    public void publish(String customerId, Event<T> event) {
        publishRaw(customerId, EventCodec.headers(event), EventCodec.body(event.data()));
    }

    /** Publishes whatever it is given: also what a consumer cannot read. */
    public void publishRaw(String customerId, Map<String, byte[]> headers, byte[] body) {
        var sent = new ProducerRecord<>(topic.name(), customerId, body);
        headers.forEach((name, value) -> sent.headers().add(name, value));
        try {
            producer.send(sent).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("not published to " + topic.name(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Takes the customer's next event; those of other customers stay. */
    public Event<T> awaitNext(String customerId) {
        return read(records.awaitNext(found -> customerId.equals(found.key())));
    }

    /** Takes the customer's next event that is wanted; the others stay. */
    public Event<T> awaitNext(String customerId, Predicate<T> wanted) {
        return read(records.awaitNext(found ->
                customerId.equals(found.key()) && wanted.test(read(found).data())));
    }

    /** Takes all events until none has come for this long. */
    public List<Event<T>> drain(Duration quiet) {
        return records.drain(quiet).stream().map(this::read).toList();
    }

    private Event<T> read(ConsumerRecord<String, byte[]> found) {
        return EventCodec.read(topic, name -> header(found, name), found.value());
    }

    private static byte @Nullable [] header(ConsumerRecord<?, ?> found, String name) {
        var header = found.headers().lastHeader(name);
        return header == null ? null : header.value();
    }

    @Override
    public void close() {
        producer.close();
        records.close();
    }
}
