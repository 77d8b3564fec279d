package io.keytier.local.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

import io.keytier.contracts.Topics;
import io.keytier.local.api.Endpoints;
import io.keytier.local.api.Patience;
import io.keytier.local.api.ServiceClient;
import io.keytier.local.api.Tokens;
import io.keytier.local.history.DemoData;
import io.keytier.local.report.Findings;
import io.keytier.local.report.Findings.Loading;
import io.keytier.local.report.Report;
import io.keytier.local.verify.InStep;
import io.keytier.local.verify.TopicContents;

/** The demo from its data to its report. */
public final class DemoRun {

    private static final int LIVE_DAYS = 21;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Endpoints endpoints;
    private final Tokens tokens;
    private final Path home;
    private final PrintStream out;
    private final Progress progress;

    /**
     * @param home the state directory of the stack, which holds {@code tokens}, {@code logs} and {@code data}
     * @param out takes progress and report
     * @param terminal whether {@code out} is one
     */
    public DemoRun(Endpoints endpoints, Tokens tokens, Path home, PrintStream out, boolean terminal) {
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.home = home;
        this.out = out;
        this.progress = new Progress(out, terminal);
    }

    /**
     * Loads what is not there yet, waits until all is in step and prints the report.
     *
     * @param today the business day of the data
     * @return whether all is in step
     */
    public boolean run(LocalDate today) {
        var stateFile = DemoState.file(home);
        var state = DemoState.read(stateFile).orElse(new DemoState(today.minusDays(1), false));
        var data = DemoData.endingOn(state.lastDay());
        var start = System.nanoTime();
        var totals = LoadTotals.NOTHING;
        if (!state.complete()) {
            state.write(stateFile);
            totals = load().load(data, state.lastDay().minusDays(LIVE_DAYS - 1));
            new DemoState(state.lastDay(), true).write(stateFile);
        }
        var loaded = state.complete() ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - start);
        var verdict = new InStep(endpoints, tokens, PATIENCE, progress::update).check(data.customers());
        progress.done("Compared " + verdict.customers().size() + " customers");
        var inStep = Duration.ofNanos(System.nanoTime() - start).minus(loaded);
        var changes = new TopicContents(endpoints.bootstrapServers()).events(Topics.CHANGES);
        var loading = new Loading(totals.accepted(), totals.errors(), loaded, inStep);
        var findings = new Findings(today, verdict, changes, loading, skipped(data));
        out.print(new Report(endpoints, home).text(findings));
        return verdict.inStep();
    }

    private DemoLoad load() {
        var patience = new Patience(PATIENCE, progress::update);
        var orders = new ServiceClient(endpoints.orders(), tokens.of("erp"));
        var accounts = new ServiceClient(endpoints.accounts(), tokens.of("manager"));
        return new DemoLoad(orders, accounts, patience, progress);
    }

    private static Map<String, Integer> skipped(DemoData data) {
        var skipped = new TreeMap<String, Integer>();
        data.histories().forEach(history -> skipped.putAll(history.skipped()));
        return skipped;
    }
}
