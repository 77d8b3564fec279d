package io.keytier.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import io.keytier.embedded.BackgroundProcess;

/** Starts services from their packaged jars, with the same environment for all. */
final class ServiceLauncher {

    private static final int PATIENCE_SECONDS = 15;

    private final Home home;
    private final Map<String, String> environment;

    ServiceLauncher(Home home, Map<String, String> environment) {
        this.home = home;
        this.environment = environment;
    }

    /** @param heapMebibytes the most its heap may take */
    Part.Running start(String service, int heapMebibytes) {
        var jar = home.jar(service);
        if (Files.notExists(jar)) {
            throw new StackException(service + " is not built: " + jar + " is missing");
        }
        var arguments = List.of(
                "-Xmx" + heapMebibytes + "m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-jar",
                jar.toString());
        var builder = BackgroundProcess.java(arguments, home.log(service))
                .directory(home.data().toFile());
        builder.environment().putAll(environment);
        // Memory that one thread's native code has freed serves the others too.
        builder.environment().putIfAbsent("MALLOC_ARENA_MAX", "2");
        try {
            var process = builder.start();
            return new Part.Running(process.pid(), () -> stop(process));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + service, e);
        }
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
