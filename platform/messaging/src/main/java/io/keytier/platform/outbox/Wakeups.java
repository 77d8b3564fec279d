package io.keytier.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells the relays of this process that a bucket has something new, so that they need not wait for their poll. */
@ApplicationScoped
class Wakeups {

    private final List<BlockingQueue<Boolean>> buckets = IntStream.range(0, Buckets.COUNT)
            .<BlockingQueue<Boolean>>mapToObj(bucket -> new ArrayBlockingQueue<>(1))
            .toList();

    void wake(int bucket) {
        buckets.get(bucket).offer(true);
    }

    /** Returns when the bucket is woken, at the latest after {@code atMost}. */
    void await(int bucket, Duration atMost) throws InterruptedException {
        buckets.get(bucket).poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
