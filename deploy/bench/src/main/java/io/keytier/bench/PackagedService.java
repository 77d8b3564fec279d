package io.keytier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.keytier.embedded.BackgroundProcess;

/** A service from its packaged jar, as a process of its own. */
public final class PackagedService implements AutoCloseable {

    private final Process process;

    private PackagedService(Process process) {
        this.process = process;
    }

    /**
     * Starts it and does not wait.
     *
     * @param directory where its log {@code service.log} goes
     */
    public static PackagedService start(Path jar, int heapMebibytes, Path directory, Map<String, String> environment) {
        var arguments = List.of("-Xmx" + heapMebibytes + "m", "-XX:+UseSerialGC", "-jar", jar.toString());
        var builder = BackgroundProcess.java(arguments, directory.resolve("service.log"));
        builder.environment().putAll(environment);
        try {
            return new PackagedService(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + jar, e);
        }
    }

    /** The jar of a module of the checkout. */
    public static Path jar(Path root, String module) {
        return root.resolve(module + "/target/quarkus-app/quarkus-run.jar");
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
