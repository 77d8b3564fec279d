package io.keytier.scoring.adapter.policy;

import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerInterceptor;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;

/** Lets something happen once, at the moment when a client of Kafka sends a record, hears of its delivery, or receives one. */
public final class KafkaMoments implements ProducerInterceptor<String, byte[]>, ConsumerInterceptor<String, byte[]> {

    static final Runnable NOTHING = () -> {};

    static volatile Runnable sent = NOTHING;
    static volatile Runnable delivered = NOTHING;
    static volatile Runnable received = NOTHING;

    static void reset() {
        sent = NOTHING;
        delivered = NOTHING;
        received = NOTHING;
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> record) {
        var next = sent;
        sent = NOTHING;
        next.run();
        return record;
    }

    @Override
    public ConsumerRecords<String, byte[]> onConsume(ConsumerRecords<String, byte[]> records) {
        var next = received;
        received = NOTHING;
        next.run();
        return records;
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception fault) {
        var next = delivered;
        delivered = NOTHING;
        next.run();
    }

    @Override
    public void onCommit(Map<TopicPartition, OffsetAndMetadata> offsets) {}

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public void close() {}
}
