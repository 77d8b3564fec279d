package io.keytier.bench;

import java.nio.file.Path;
import java.util.List;

/** A benchmark as a command: the root of the checkout, then the options. */
public final class CommandLine {

    private CommandLine() {}

    /** What the command does. */
    @FunctionalInterface
    public interface Run {
        void run(Options options, Path root) throws Exception;
    }

    /** Runs it and ends the process; an option that is not known ends it with 2. */
    public static void run(String[] arguments, List<String> cases, Run run) throws Exception {
        var all = List.of(arguments);
        Options options;
        try {
            options = Options.parse(all.subList(1, all.size()), cases);
        } catch (IllegalArgumentException e) {
            System.err.println("KeyTier: " + e.getMessage());
            System.exit(2);
            return;
        }
        run.run(options, Path.of(all.get(0)));
        System.exit(0);
    }

    /** Tells which targets a case has met. */
    public static void tell(Report report) {
        for (var target : report.targets()) {
            System.out.println(
                    (target.isMet() ? "met     " : "missed  ") + target.name() + ": " + Figures.of(target.value()));
        }
    }
}
