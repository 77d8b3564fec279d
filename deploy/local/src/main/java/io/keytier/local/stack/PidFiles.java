package io.keytier.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One file {@code <process>.pid} for each process that runs, and what earlier runs left of them. */
final class PidFiles {

    private static final String SUFFIX = ".pid";

    private final Path directory;
    private final String trait;

    /** @param home whose path each of its processes has on its command line */
    PidFiles(Home home) {
        this.directory = home.pids();
        this.trait = home.checkout().toString();
    }

    void write(String process, long pid) {
        try {
            Files.writeString(directory.resolve(process + SUFFIX), pid + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String process) {
        try {
            Files.deleteIfExists(directory.resolve(process + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The processes of this checkout that still run, by name. */
    Map<String, ProcessHandle> running() throws IOException {
        var running = new TreeMap<String, ProcessHandle>();
        try (var files = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (var file : files) {
                var name = file.getFileName().toString().replace(SUFFIX, "");
                process(Files.readString(file).strip()).ifPresent(process -> running.put(name, process));
            }
        }
        return running;
    }

    /** A number may meanwhile belong to another program: the command line tells. */
    private Optional<ProcessHandle> process(String pid) {
        return pid.matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(pid))
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(trait))
                : Optional.empty();
    }
}
