package io.keytier.bench.scoring;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is asked for on the command line.
 *
 * @param only names of the cases to run; empty for all
 */
record Options(boolean quick, Set<String> only) {

    /** Every case, in the order in which they are run. */
    static final List<String> CASES = List.of("throughput", "latency", "history", "state", "policy");

    /** @throws IllegalArgumentException naming what is not known */
    static Options parse(List<String> arguments) {
        var quick = false;
        var only = Set.<String>of();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.equals("--quick")) {
                quick = true;
            } else if (argument.equals("--only") && i + 1 < arguments.size()) {
                only = casesIn(arguments.get(++i));
            } else {
                throw new IllegalArgumentException("unknown option " + argument + "; see --help");
            }
        }
        return new Options(quick, only);
    }

    private static Set<String> casesIn(String list) {
        var cases = Set.copyOf(Arrays.asList(list.split(",")));
        if (!CASES.containsAll(cases)) {
            throw new IllegalArgumentException("unknown case in " + list + "; see --help");
        }
        return cases;
    }

    boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    /** How often each throughput is measured, after one repetition to warm up. */
    int repetitions() {
        return quick ? 3 : 5;
    }
}
