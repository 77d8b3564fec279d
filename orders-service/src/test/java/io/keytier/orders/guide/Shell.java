package io.keytier.orders.guide;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One shell, in which a reader types the examples of a page one after the other. */
final class Shell implements AutoCloseable {

    private static final String DONE = "done";

    private final Path directory;
    private final Process bash;
    private final BufferedReader done;

    /** @param directory where it is started */
    Shell(Path directory, Map<String, String> environment) throws IOException {
        var start = new ProcessBuilder("bash").directory(directory.toFile()).redirectErrorStream(true);
        start.environment().putAll(environment);
        this.directory = directory;
        this.bash = start.start();
        this.done = bash.inputReader(StandardCharsets.UTF_8);
    }

    /** Whether this machine has what the examples are typed into and with. */
    static boolean isThere() {
        return Stream.of("bash", "curl").allMatch(Shell::isOnPath);
    }

    private static boolean isOnPath(String program) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    /** Runs commands; what they print, and what they complain of where they print nothing. */
    String run(String commands) throws IOException {
        var script = Files.writeString(directory.resolve("commands.sh"), commands);
        var out = directory.resolve("out");
        var complaints = directory.resolve("complaints");
        var stdin = bash.getOutputStream();
        stdin.write("source '%s' > '%s' 2> '%s' < /dev/null; echo %s\n"
                .formatted(script.getFileName(), out.getFileName(), complaints.getFileName(), DONE)
                .getBytes(StandardCharsets.UTF_8));
        stdin.flush();
        if (!DONE.equals(done.readLine())) {
            throw new IllegalStateException("the shell ended while it ran:\n" + commands);
        }
        var printed = Files.readString(out);
        return printed.isEmpty() ? Files.readString(complaints) : printed;
    }

    @Override
    public void close() {
        bash.destroy();
    }
}
