package io.keytier.bench.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * When each sale was sent, and how long it took until something that follows from it was read. The times lie in arrays:
 * objects kept by the hundred thousand would be copied at each collection, and the pauses charged to what is measured.
 */
final class SendingTimes {

    /** Sales of one customer. */
    private static final int MOST = 128;

    private final AtomicLongArray nanos;
    private final double[] millis;
    private int arrived;

    SendingTimes(int customers) {
        nanos = new AtomicLongArray(customers * MOST);
        millis = new double[customers * MOST];
    }

    /** A sale whose time counts is sent now. */
    void sent(int customer, int number) {
        nanos.set(customer * MOST + number, System.nanoTime());
    }

    /** What follows from a sale is read now; of one that was not noted nothing is kept. By one thread. */
    void arrived(int customer, int number) {
        long sent = nanos.get(customer * MOST + number);
        if (sent != 0) {
            millis[arrived++] = (System.nanoTime() - sent) / 1e6;
        }
    }

    /** Milliseconds, the shortest first; once nothing arrives any more. */
    List<Double> sorted() {
        return Arrays.stream(millis, 0, arrived).sorted().boxed().toList();
    }
}
