package io.keytier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What the compilers of a virtual machine take of the cores, as Linux counts it by thread. */
public final class Compilers {

    /** As the kernel cuts the thread's name. */
    private static final String NAME = "CompilerThre";

    private static final double TICKS_A_SECOND = 100;
    private static final int USER_TICKS = 11;
    private static final int SYSTEM_TICKS = 12;

    private final Path threads;
    private final Map<Path, Long> ticks = new HashMap<>();

    public Compilers(long pid) {
        this.threads = Path.of("/proc/" + pid + "/task");
    }

    /** Seconds of processor time since the call before. */
    public double secondsSince() {
        var passed = 0L;
        try (var all = Files.newDirectoryStream(threads)) {
            for (var thread : all) {
                var now = ticksOf(thread);
                passed += now - Math.min(now, ticks.getOrDefault(thread, 0L));
                ticks.put(thread, now);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the process has ended, or this is no Linux: " + threads, e);
        }
        return passed / TICKS_A_SECOND;
    }

    /** None for other threads, and for one that has ended since. */
    private static long ticksOf(Path thread) {
        try {
            var stat = Files.readString(thread.resolve("stat"));
            var end = stat.lastIndexOf(')');
            if (!stat.substring(0, end).contains(NAME)) {
                return 0;
            }
            var fields = stat.substring(end + 2).split(" ");
            return Long.parseLong(fields[USER_TICKS]) + Long.parseLong(fields[SYSTEM_TICKS]);
        } catch (IOException ended) {
            return 0;
        }
    }
}
