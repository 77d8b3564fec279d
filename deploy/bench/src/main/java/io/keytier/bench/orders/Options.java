package io.keytier.bench.orders;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is asked for on the command line.
 *
 * @param quick fewer and shorter repetitions
 * @param only names of the cases to run; empty for all
 */
record Options(boolean quick, Set<String> only) {

    /** In the order in which they run. */
    static final List<String> CASES = List.of("single", "bulk");

    /** @throws IllegalArgumentException naming what is not known */
    static Options parse(List<String> arguments) {
        var quick = false;
        var only = Set.<String>of();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.equals("--quick")) {
                quick = true;
            } else if (argument.equals("--only") && i + 1 < arguments.size()) {
                only = known(arguments.get(++i));
            } else {
                throw new IllegalArgumentException("unknown option " + argument + "; see --help");
            }
        }
        return new Options(quick, only);
    }

    private static Set<String> known(String names) {
        var only = Set.copyOf(Arrays.asList(names.split(",")));
        if (!CASES.containsAll(only)) {
            throw new IllegalArgumentException("unknown case in " + names + "; see --help");
        }
        return only;
    }

    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    int repetitions() {
        return quick ? 1 : 3;
    }

    /** How long one repetition of a case runs, beside its warm-up. */
    Duration time() {
        return Duration.ofSeconds(quick ? 3 : 5);
    }

    /** Lines of the largest bulk request. */
    int lines() {
        return quick ? 100_000 : 1_000_000;
    }
}
