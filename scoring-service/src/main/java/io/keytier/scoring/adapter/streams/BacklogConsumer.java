package io.keytier.scoring.adapter.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import io.keytier.scoring.topology.Backlog;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The consumer of a stream thread, which knows whether the records that waited at assignment are consumed. Offsets
 * alone do not tell: transaction markers take offsets too, so the last record may lie before the end.
 */
final class BacklogConsumer extends KafkaConsumer<byte[], byte[]> {

    private static final ThreadLocal<@Nullable BacklogConsumer> CURRENT = new ThreadLocal<>();

    private final Map<TopicPartition, Long> ends = new HashMap<>();
    private final Map<TopicPartition, Long> polled = new HashMap<>();
    private final Map<TopicPartition, Long> processed = new HashMap<>();
    private final Set<TopicPartition> consumed = new HashSet<>();

    BacklogConsumer(Map<String, Object> config) {
        super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The backlog of a partition of the calling stream thread's consumer. */
    static Backlog backlogOf(TopicPartition partition) {
        return new Backlog() {
            @Override
            public boolean isConsumed() {
                var consumer = CURRENT.get();
                return consumer != null && consumer.hasConsumed(partition);
            }

            @Override
            public void processed(long offset) {
                var consumer = CURRENT.get();
                if (consumer != null) {
                    consumer.processed.put(partition, offset);
                }
            }
        };
    }

    @Override
    public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
        CURRENT.set(this);
        var records = super.poll(timeout);
        forgetRevoked();
        for (var partition : records.partitions()) {
            var batch = records.records(partition);
            polled.put(partition, batch.get(batch.size() - 1).offset());
        }
        return records;
    }

    private void forgetRevoked() {
        var assigned = assignment();
        ends.keySet().retainAll(assigned);
        polled.keySet().retainAll(assigned);
        processed.keySet().retainAll(assigned);
        consumed.retainAll(assigned);
    }

    private boolean hasConsumed(TopicPartition partition) {
        if (consumed.contains(partition)) {
            return true;
        }
        if (!assignment().contains(partition)) {
            return false;
        }
        long end = ends.computeIfAbsent(
                partition, assigned -> endOffsets(Set.of(assigned)).getOrDefault(assigned, 0L));
        var done = position(partition) >= end
                && processed.getOrDefault(partition, -1L) >= polled.getOrDefault(partition, -1L);
        if (done) {
            consumed.add(partition);
        }
        return done;
    }
}
