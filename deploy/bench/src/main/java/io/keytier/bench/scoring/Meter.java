package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Takes the time from the first records that a consumer gets to the commit after which all are processed. Starting,
 * joining the group and stopping are left out. May be told by several threads.
 */
final class Meter {

    private final long expected;
    private final Map<TopicPartition, Long> committed = new HashMap<>();
    private final CountDownLatch done = new CountDownLatch(1);
    private long startedAt;
    private long endedAt;

    /** @param expected records in the topic, whose offsets are without gaps */
    Meter(long expected) {
        this.expected = expected;
    }

    synchronized void polled() {
        if (startedAt == 0) {
            startedAt = System.nanoTime();
        }
    }

    /** Offsets became part of a transaction that is now committed. */
    synchronized void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        long sum = committed.values().stream().mapToLong(Long::longValue).sum();
        if (sum >= expected && endedAt == 0) {
            endedAt = System.nanoTime();
            done.countDown();
        }
    }

    /**
     * Records a second, once all are processed.
     *
     * @throws IllegalStateException if that takes longer than the patience
     */
    double await(Duration patience) {
        try {
            if (!done.await(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("only " + committed + " of " + expected + " after " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        synchronized (this) {
            return expected * 1e9 / (endedAt - startedAt);
        }
    }
}
