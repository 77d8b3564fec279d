package io.keytier.scoring.adapter.policy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;

import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.PolicyPublished;
import io.keytier.contracts.Topics;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.topology.PolicyEvents;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes one version to the topic of policies. All methods throw {@link KafkaException} without a broker. */
final class PolicyWriter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    PolicyWriter(Map<String, Object> config) {
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Fences every writer opened before, and ends what it left open: it is published from then on, or never. */
    void open() {
        producer.initTransactions();
    }

    /** Delivers a version, which nobody reads before the commit. If this throws, nobody ever will. */
    void write(PolicyVersion version) {
        producer.beginTransaction();
        try {
            producer.send(recordOf(PolicyEvents.write(version))).get();
        } catch (ExecutionException e) {
            throw new KafkaException("version " + version.number() + " was not delivered", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Returns once the version is published. If this throws, it is not known whether it is, or will be. */
    void commit() {
        producer.commitTransaction();
    }

    /** Waits for nothing: what is not committed is ended by the next writer, or by the broker. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private static ProducerRecord<String, byte[]> recordOf(PolicyPublished event) {
        var number = Integer.toString(event.version());
        var id = UUID.nameUUIDFromBytes(("policy\n" + number).getBytes(StandardCharsets.UTF_8));
        var record = new ProducerRecord<>(Topics.POLICIES.name(), 0, number, EventCodec.body(event));
        EventCodec.headers(new Event<>(
                        id.toString(), "/keytier/scoring-service", PolicyPublished.TYPE, event.publishedAt(), event))
                .forEach(record.headers()::add);
        return record;
    }
}
