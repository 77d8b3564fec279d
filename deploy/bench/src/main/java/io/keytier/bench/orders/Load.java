package io.keytier.bench.orders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Sends orders over several connections and times each. */
final class Load {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private Load() {}

    /**
     * What came out.
     *
     * @param perSecond orders committed
     * @param millis how long each took, sorted
     */
    record Result(double perSecond, double[] millis) {

        double percentile(double share) {
            return millis[(int) Math.min(millis.length - 1, Math.floor(millis.length * share))];
        }
    }

    /** When orders are due: each is timed from then on, whether or not a connection was free. */
    private interface Pace {
        long nextDue();
    }

    /** Each connection sends its next order once the one before is answered. */
    static Result closed(Sender.Factory factory, int connections, Duration warmUp, Duration time) {
        return run(factory, connections, System::nanoTime, warmUp, time);
    }

    /** Orders come evenly at this rate, whether or not those before are answered. */
    static Result open(Sender.Factory factory, int connections, double perSecond, Duration warmUp, Duration time) {
        var start = System.nanoTime();
        var sent = new AtomicLong();
        return run(
                factory, connections, () -> start + Math.round(sent.getAndIncrement() * 1e9 / perSecond), warmUp, time);
    }

    private static Result run(Sender.Factory factory, int connections, Pace pace, Duration warmUp, Duration time) {
        var counted = System.nanoTime() + warmUp.toNanos();
        var end = counted + time.toNanos();
        Callable<List<Double>> connection = () -> {
            var taken = new ArrayList<Double>();
            try (var sender = factory.open()) {
                for (var due = pace.nextDue(); due < end; due = pace.nextDue()) {
                    for (var early = due - System.nanoTime(); early > 0; early = due - System.nanoTime()) {
                        LockSupport.parkNanos(early);
                    }
                    sender.send(NUMBERS.incrementAndGet());
                    var now = System.nanoTime();
                    if (due >= counted && now <= end) {
                        taken.add((now - due) / 1e6);
                    }
                }
            }
            return taken;
        };
        var millis = gather(Collections.nCopies(connections, connection));
        return new Result(millis.length / (time.toNanos() / 1e9), millis);
    }

    private static double[] gather(List<Callable<List<Double>>> connections) {
        var threads = Executors.newFixedThreadPool(connections.size());
        try {
            var all = new ArrayList<Double>();
            for (var taken : threads.invokeAll(connections)) {
                all.addAll(taken.get());
            }
            var millis = all.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(millis);
            return millis;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a connection failed", e.getCause());
        } finally {
            threads.shutdown();
        }
    }
}
