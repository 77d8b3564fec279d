package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Map.Entry;
import java.util.TreeMap;
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
    private final TreeMap<Long, Long> nanosByCount = new TreeMap<>();
    private final CountDownLatch done = new CountDownLatch(1);

    /** @param expected records to wait for, from the beginning of a topic whose offsets are without gaps */
    Meter(long expected) {
        this.expected = expected;
    }

    synchronized void polled() {
        nanosByCount.putIfAbsent(0L, System.nanoTime());
    }

    /** Offsets became part of a transaction that is now committed. */
    synchronized void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
        long count = committed.values().stream().mapToLong(Long::longValue).sum();
        nanosByCount.putIfAbsent(count, System.nanoTime());
        if (count >= expected) {
            done.countDown();
        }
    }

    /**
     * Waits until all are processed.
     *
     * @throws IllegalStateException if that takes longer than the patience
     */
    Meter await(Duration patience) {
        try {
            if (!done.await(patience.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("only " + committed + " of " + expected + " after " + patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return this;
    }

    /** Records a second over all that was processed. */
    synchronized double perSecond() {
        Entry<Long, Long> last = nanosByCount.lastEntry();
        return last.getKey() * 1e9 / (last.getValue() - nanosByCount.get(0L));
    }

    /** Records a second between two counts, the times between two commits interpolated. */
    synchronized double perSecond(long from, long to) {
        return (to - from) * 1e9 / (nanosAt(to) - nanosAt(from));
    }

    private double nanosAt(long count) {
        var before = nanosByCount.floorEntry(count);
        var after = nanosByCount.ceilingEntry(count);
        if (before.getKey().equals(after.getKey())) {
            return before.getValue();
        }
        double share = (double) (count - before.getKey()) / (after.getKey() - before.getKey());
        return before.getValue() + share * (after.getValue() - before.getValue());
    }
}
