package io.keytier.local.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.keytier.local.api.Endpoints;
import io.keytier.local.api.Patience;
import io.keytier.local.api.Tokens;
import io.keytier.local.history.DemoData;
import io.keytier.local.verify.Audit;
import io.keytier.local.verify.InStep;
import io.keytier.local.verify.PlainDocument;
import io.keytier.local.verify.PlainRecomputation;

/**
 * Proves the demo: every customer's figures against a plain recomputation from the histories, every chain of changes,
 * and the services against each other.
 */
public final class DemoVerification {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** An import whose sender died is closed, and announced, late. */
    private static final Duration SETTLING = Duration.ofSeconds(90);

    private static final int FAULTS_SHOWN = 50;

    private final Endpoints endpoints;
    private final Tokens tokens;
    private final Path home;
    private final PrintStream out;

    /** @param home the state directory of the stack */
    public DemoVerification(Endpoints endpoints, Tokens tokens, Path home, PrintStream out) {
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.home = home;
        this.out = out;
    }

    /**
     * Prints what is wrong.
     *
     * @param today the business day of the data
     * @return whether nothing is wrong
     */
    public boolean run(LocalDate today) {
        var state = DemoState.read(DemoState.file(home))
                .orElseThrow(
                        () -> new IllegalStateException("there is no demo data in " + home + ": start the demo first"));
        var data = DemoData.endingOn(state.lastDay());
        var verdict = new InStep(endpoints, tokens, PATIENCE, waiting -> {}).check(data.customers());
        var expected =
                new PlainRecomputation(data.documents().map(PlainDocument::of).toList());
        var audit = new Audit(endpoints, tokens);
        var faults = new ArrayList<>(verdict.differences());
        faults.addAll(
                new Patience(SETTLING, waiting -> {}).untilGood(() -> audit.faults(expected, today), List::isEmpty));
        faults.stream().limit(FAULTS_SHOWN).forEach(out::println);
        out.printf(
                "%,d customers held against a plain recomputation for %s: %,d faults%n",
                expected.customers().size(), today, faults.size());
        return faults.isEmpty();
    }
}
