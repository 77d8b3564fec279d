package io.keytier.local.stack;

import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Starts a part again when it dies, and gives up on one that dies again and again. */
final class Supervisor implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final int DEATHS_AT_MOST = 5;

    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "watch");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Part> parts;
    private final PrintStream out;
    private final Consumer<String> givenUp;
    private final Map<String, Integer> deaths = new HashMap<>();

    /** @param givenUp is told why, from the watching thread */
    Supervisor(List<Part> parts, PrintStream out, Consumer<String> givenUp) {
        this.parts = parts;
        this.out = out;
        this.givenUp = givenUp;
    }

    void watch() {
        watch.scheduleWithFixedDelay(
                () -> parts.stream().filter(Part::isDead).forEach(this::restart),
                BETWEEN_LOOKS.toMillis(),
                BETWEEN_LOOKS.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void restart(Part part) {
        var count = deaths.merge(part.name(), 1, Integer::sum);
        if (count > DEATHS_AT_MOST) {
            givenUp.accept(part.name() + " died " + count + " times, see " + part.log());
            return;
        }
        out.println(part.name() + " died, see " + part.log() + "; starting it again (" + count + " of " + DEATHS_AT_MOST
                + ")");
        try {
            part.start();
        } catch (RuntimeException e) {
            // Still dead: the next look tries again.
            out.println(part.name() + " did not start: " + e.getMessage());
        }
    }

    /** Ends the watch; the parts run on. */
    @Override
    public void close() {
        watch.shutdownNow();
    }
}
