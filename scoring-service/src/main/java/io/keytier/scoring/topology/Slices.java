package io.keytier.scoring.topology;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * The time that work in the background may hold a stream thread, divided among the partitions of that thread. So it is
 * bounded however many there are.
 */
final class Slices {

    /** Partitions that the calling stream thread works for. */
    private static final ThreadLocal<AtomicInteger> PARTITIONS = ThreadLocal.withInitial(AtomicInteger::new);

    private final Duration most;
    private final Observer observer;

    Slices(Duration most, Observer observer) {
        this.most = most;
        this.observer = observer;
    }

    /** Work that asks whether to go on. */
    @FunctionalInterface
    interface Work {
        void doWhile(BooleanSupplier more);
    }

    void join() {
        PARTITIONS.get().incrementAndGet();
    }

    void leave() {
        PARTITIONS.get().decrementAndGet();
    }

    /** Does a slice of work; it stops at the first question after its time. */
    void doSlice(Observer.Background kind, Work work) {
        long begin = System.nanoTime();
        long end = begin + most.toNanos() / Math.max(1, PARTITIONS.get().get());
        work.doWhile(() -> System.nanoTime() < end);
        observer.held(kind, Duration.ofNanos(System.nanoTime() - begin));
    }
}
