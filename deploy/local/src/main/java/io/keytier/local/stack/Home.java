package io.keytier.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * Where a checkout's stack keeps its things.
 *
 * @param checkout root of the checkout, absolute
 */
record Home(Path checkout) {

    Path directory() {
        return checkout.resolve(".keytier");
    }

    Path data() {
        return directory().resolve("data");
    }

    Path logs() {
        return directory().resolve("logs");
    }

    Path pids() {
        return directory().resolve("pids");
    }

    Path tokens() {
        return directory().resolve("tokens");
    }

    Path log(String process) {
        return logs().resolve(process + ".log");
    }

    /** The jar that starts a packaged service. */
    Path jar(String service) {
        return checkout.resolve(service).resolve("target/quarkus-app/quarkus-run.jar");
    }

    void create() throws IOException {
        for (var directory : new Path[] {data(), logs(), pids(), tokens()}) {
            Files.createDirectories(directory);
        }
    }

    /** Forgets data and logs. */
    void forget() throws IOException {
        for (var directory : new Path[] {data(), logs()}) {
            if (Files.exists(directory)) {
                try (var files = Files.walk(directory)) {
                    files.sorted(Comparator.reverseOrder()).forEach(Home::delete);
                }
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }
}
