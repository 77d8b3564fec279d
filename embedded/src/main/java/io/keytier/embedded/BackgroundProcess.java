package io.keytier.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Java processes that live in the background of the one that starts them. */
public final class BackgroundProcess {

    private BackgroundProcess() {}

    /**
     * A process of this JVM's own Java that writes both outputs to the end of a log. A Ctrl-C or a closed terminal
     * reaches only its starter, which stops its processes in an order of its own.
     *
     * @param arguments what follows {@code java} on the command line
     */
    public static ProcessBuilder java(List<String> arguments, Path log) {
        // An ignored signal stays ignored over exec, and exec keeps the process id.
        var command = new ArrayList<>(List.of("sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
