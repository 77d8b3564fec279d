package io.keytier.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What is asked for on the command line.
 *
 * @param quick fewer and shorter repetitions
 * @param only names of the cases to run; empty for all
 */
public record Options(boolean quick, Set<String> only) {

    /**
     * @param cases the names that there are
     * @throws IllegalArgumentException naming what is not known
     */
    static Options parse(List<String> arguments, List<String> cases) {
        var quick = false;
        var only = Set.<String>of();
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (argument.equals("--quick")) {
                quick = true;
            } else if (argument.equals("--only") && i + 1 < arguments.size()) {
                only = known(arguments.get(++i), cases);
            } else {
                throw new IllegalArgumentException("unknown option " + argument + "; see --help");
            }
        }
        return new Options(quick, only);
    }

    private static Set<String> known(String names, List<String> cases) {
        var only = Set.copyOf(Arrays.asList(names.split(",")));
        if (!cases.containsAll(only)) {
            throw new IllegalArgumentException("unknown case in " + names + "; see --help");
        }
        return only;
    }

    public boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }
}
