package io.keytier.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory of one test JVM. */
final class Scratch {

    private Scratch() {}

    static Path directory(String name) {
        try {
            return Files.createTempDirectory("keytier-" + name + "-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops a server and deletes its directory when the JVM ends. */
    static void cleanUpAtExit(AutoCloseable server, Path directory) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try (var files = Files.walk(directory)) {
                server.close();
                files.sorted(Comparator.reverseOrder())
                        .forEach(file -> file.toFile().delete());
            } catch (Exception e) {
                System.err.println("left behind: " + directory + " (" + e + ")");
            }
        }));
    }
}
