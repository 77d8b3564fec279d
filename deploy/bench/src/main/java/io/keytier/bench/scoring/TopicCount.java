package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

import io.keytier.bench.Pause;

/** Counts what is committed to a topic, as it comes. */
final class TopicCount implements AutoCloseable {

    private final AtomicLong count = new AtomicLong();
    private final TopicReader reader;

    TopicCount(String bootstrapServers, String topic) {
        reader = new TopicReader(bootstrapServers, topic);
        reader.start(record -> count.incrementAndGet());
    }

    /**
     * Waits until so many records have been read.
     *
     * @throws IllegalStateException if that takes longer than the patience
     */
    void await(long records, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (count.get() < records) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("only " + count + " records of " + records + " after " + patience);
            }
            Pause.millis(2);
        }
    }

    /** How many records there are, once no more have come for a while. */
    long settled() {
        reader.awaitQuiet();
        return count.get();
    }

    @Override
    public void close() {
        reader.close();
    }
}
