package io.keytier.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** A directory for one run's data, deleted at the end. */
public final class Scratch implements AutoCloseable {

    private final Path directory;

    private Scratch(Path directory) {
        this.directory = directory;
    }

    public static Scratch create() {
        try {
            return new Scratch(Files.createTempDirectory("keytier-bench-"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a directory for the run", e);
        }
    }

    /** A directory of this name beneath, not made yet. */
    public Path path(String name) {
        return directory.resolve(name);
    }

    /** Deletes one of the directories beneath, with all that is in it. */
    public static void delete(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + directory, e);
        }
    }

    @Override
    public void close() {
        delete(directory);
    }
}
