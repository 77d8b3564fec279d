package io.keytier.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Publishes the rows of one bucket, each batch as one Kafka transaction. The transactional identifier belongs to the
 * bucket: whoever opens a producer after this one fences it.
 */
final class BucketProducer implements AutoCloseable {

    private final String source;
    private final KafkaProducer<String, byte[]> producer;

    BucketProducer(RelaySettings settings, int bucket) {
        source = settings.source();
        var config = new HashMap<>(settings.kafka());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.application() + "-outbox-" + bucket);
        config.put(ProducerConfig.CLIENT_ID_CONFIG, settings.application() + "-outbox-" + bucket);
        // A batch is sent at once by its commit; what a relay may hold in memory is little.
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 4L * 1024 * 1024);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
        // The broker asks for patience while it ends the transaction before: milliseconds, not the usual tenth of a
        // second.
        config.put(ProducerConfig.RETRY_BACKOFF_MS_CONFIG, 5);
        // All waits for the broker end before the database session is taken for dead.
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 4_000);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 8_000);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        config.put("enable.metrics.push", false);
        producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer());
    }

    /** Fences any earlier producer of the bucket and ends what it left open. */
    void open() {
        producer.initTransactions();
    }

    /**
     * Returns once the broker has committed all rows; after any exception this producer is of no more use.
     *
     * @throws EventTooLarge if one can never be published
     */
    void publish(List<OutboxRow> rows) throws EventTooLarge {
        var tooLarge = new AtomicReference<OutboxRow>();
        try {
            producer.beginTransaction();
            for (var row : rows) {
                producer.send(toRecord(row), (metadata, fault) -> {
                    if (fault instanceof RecordTooLargeException) {
                        // The first to hear of it is the one: others hear the same when they are dropped with it.
                        tooLarge.compareAndSet(null, row);
                    }
                });
            }
            producer.commitTransaction();
        } catch (KafkaException e) {
            if (tooLarge.get() != null) {
                throw new EventTooLarge(tooLarge.get());
            }
            throw e;
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }

    private ProducerRecord<String, byte[]> toRecord(OutboxRow row) {
        // Without a timestamp of its own the record bears the time of publishing: a broker rolls segments by it.
        var record = new ProducerRecord<>(row.topic(), row.customerId(), row.payload());
        var event = new Event<>(row.eventId(), source, row.type(), row.occurredAt(), row.payload());
        EventCodec.headers(event).forEach(record.headers()::add);
        return record;
    }
}
