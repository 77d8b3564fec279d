package io.keytier.local.stack;

import java.nio.file.Path;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** A process of the stack, which can be started again after its death. */
final class Part {

    /**
     * A started process.
     *
     * @param stop ends it cleanly and waits for its end
     */
    record Running(long pid, Runnable stop) {}

    private final String name;
    private final Path log;
    private final Supplier<Running> starter;
    private final PidFiles pids;
    private @Nullable Running running;
    private boolean stopped;

    Part(String name, Path log, Supplier<Running> starter, PidFiles pids) {
        this.name = name;
        this.log = log;
        this.starter = starter;
        this.pids = pids;
    }

    String name() {
        return name;
    }

    /** Where it tells why it died. */
    Path log() {
        return log;
    }

    /** Starts it, after a death again; not once it was stopped. */
    synchronized void start() {
        if (stopped) {
            return;
        }
        if (running != null) {
            running.stop().run();
        }
        running = starter.get();
        pids.write(name, running.pid());
    }

    /** Whether it was started and has ended without being asked to. */
    synchronized boolean isDead() {
        return !stopped
                && running != null
                && !ProcessHandle.of(running.pid()).map(ProcessHandle::isAlive).orElse(false);
    }

    /** Ends it for good. */
    synchronized void stop() {
        stopped = true;
        if (running != null) {
            running.stop().run();
            running = null;
        }
        pids.delete(name);
    }
}
