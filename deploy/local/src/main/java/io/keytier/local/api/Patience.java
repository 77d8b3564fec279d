package io.keytier.local.api;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Tries again while a service is down: pauses double up to a limit, and so does patience end. */
public final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Duration limit;
    private final Consumer<String> waitingFor;

    /**
     * @param limit how long one thing may be tried
     * @param waitingFor is told what is being waited for, once a try
     */
    public Patience(Duration limit, Consumer<String> waitingFor) {
        this.limit = limit;
        this.waitingFor = waitingFor;
    }

    /**
     * The result of the first try that does not end with an {@link UnavailableException}.
     *
     * @throws UnavailableException the last one, when the time is over or the thread is interrupted
     */
    public <T> T untilAvailable(Supplier<T> attempt) {
        var end = System.nanoTime() + limit.toNanos();
        for (var pause = FIRST_PAUSE; ; pause = longer(pause)) {
            try {
                return attempt.get();
            } catch (UnavailableException e) {
                if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                waitingFor.accept(e.getMessage());
                LockSupport.parkNanos(pause.toNanos());
            }
        }
    }

    /** The first value that is good enough, or the latest one when the time is over. */
    public <T> T untilGood(Supplier<T> attempt, Predicate<T> good) {
        var end = System.nanoTime() + limit.toNanos();
        var value = untilAvailable(attempt);
        for (var pause = FIRST_PAUSE; !good.test(value) && System.nanoTime() < end; pause = longer(pause)) {
            LockSupport.parkNanos(pause.toNanos());
            value = untilAvailable(attempt);
        }
        return value;
    }

    private static Duration longer(Duration pause) {
        var twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
