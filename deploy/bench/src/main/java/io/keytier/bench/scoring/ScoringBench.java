package io.keytier.bench.scoring;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.keytier.bench.Conditions;
import io.keytier.bench.Figures;
import io.keytier.bench.Report;
import io.keytier.bench.Scratch;
import io.keytier.contracts.Topics;
import io.keytier.embedded.Broker;

/** Measures the rolling engine: {@code deploy/bench/scoring}. */
public final class ScoringBench {

    /** Purchases a second for the latency where no throughput was measured. */
    private static final double DEFAULT_LOAD = 10_000;

    private ScoringBench() {}

    /** @param arguments root of the checkout, then the options */
    public static void main(String[] arguments) {
        var all = List.of(arguments);
        Options options;
        try {
            options = Options.parse(all.subList(1, all.size()));
        } catch (IllegalArgumentException e) {
            System.err.println("KeyTier: " + e.getMessage());
            System.exit(2);
            return;
        }
        run(options, Path.of(all.get(0)));
        System.exit(0);
    }

    private static void run(Bench bench) {
        double perSecond = DEFAULT_LOAD;
        if (bench.options().wants("throughput")) {
            perSecond = new ThroughputCases(bench).run() / 2;
        }
        if (bench.options().wants("latency")) {
            new LatencyCase(bench, perSecond).run();
        }
        if (bench.options().wants("history")) {
            new HistoryCase(bench).run();
        }
        if (bench.options().wants("state")) {
            new LargeStateCase(bench).run();
        }
        if (bench.options().wants("policy")) {
            new PolicyCase(bench, new BatchCase(bench).run()).run();
        }
    }

    private static void run(Options options, Path root) {
        var started = System.nanoTime();
        var report = new Report("The scoring engine, beside its ceilings and its peers", Conditions.here(root));
        report.set("partitions", Topics.PARTITIONS);
        ServiceSettings.streams().forEach((name, value) -> report.set(name.toString(), value));
        try (var scratch = Scratch.create();
                var broker = Broker.start(scratch.path("kafka"), 0);
                var kafka = new Kafka(broker.bootstrapServers())) {
            var bench = new Bench(options, root, scratch, kafka, report, LocalDate.now(ZoneOffset.UTC));
            run(bench);
        }
        report.set(
                "duration of the run",
                Duration.ofNanos(System.nanoTime() - started).toSeconds() + " s");
        var results = root.resolve("deploy/bench/results");
        var name = options.only().isEmpty() && !options.quick() ? "scoring" : "scoring-partial";
        report.write(results, name);
        report.targets()
                .forEach(target -> System.out.println((target.isMet() ? "met     " : "missed  ") + target.name() + ": "
                        + Figures.of(target.value())));
        System.out.println("Results: " + results.resolve(name + ".md"));
    }
}
