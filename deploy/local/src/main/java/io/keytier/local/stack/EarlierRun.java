package io.keytier.local.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** What an earlier run on this checkout left behind. */
final class EarlierRun {

    /** The name of the process that runs all others. */
    static final String SUPERVISOR = "up";

    private static final int PATIENCE_SECONDS = 20;

    private EarlierRun() {}

    /**
     * Stops processes whose supervisor was killed.
     *
     * @throws StackException if the stack still runs as it should
     */
    static void clear(PidFiles pids, PrintStream out) throws IOException {
        var running = pids.running();
        var supervisor = running.get(SUPERVISOR);
        if (supervisor != null) {
            throw new StackException("KeyTier already runs from this checkout: stop it with Ctrl-C in its terminal, or"
                    + " with `kill " + supervisor.pid() + "`");
        }
        if (!running.isEmpty()) {
            out.println("Stopping what an earlier run left behind: " + names(running));
            running.values().forEach(ProcessHandle::destroy);
            running.values().forEach(EarlierRun::awaitEnd);
        }
    }

    private static void awaitEnd(ProcessHandle process) {
        process.onExit()
                .completeOnTimeout(process, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (process.isAlive()) {
            process.destroyForcibly();
        }
    }

    private static String names(Map<String, ProcessHandle> running) {
        return running.entrySet().stream()
                .map(process -> process.getKey() + " (" + process.getValue().pid() + ")")
                .collect(Collectors.joining(", "));
    }
}
