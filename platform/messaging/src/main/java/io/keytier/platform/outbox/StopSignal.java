package io.keytier.platform.outbox;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Tells all threads of a relay to end; they end between two batches. */
final class StopSignal {

    private final CountDownLatch given = new CountDownLatch(1);

    void give() {
        given.countDown();
    }

    boolean isGiven() {
        return given.getCount() == 0;
    }

    /** Waits this long for the signal; whether it was given. */
    boolean isGivenWithin(Duration atMost) throws InterruptedException {
        return given.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
