package io.keytier.bench.scoring;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.keytier.bench.CommandLine;
import io.keytier.bench.Conditions;
import io.keytier.bench.Options;
import io.keytier.bench.Report;
import io.keytier.bench.Results;
import io.keytier.bench.Scratch;
import io.keytier.contracts.Topics;
import io.keytier.embedded.Broker;

/** Measures the rolling engine: {@code deploy/bench/scoring}. */
public final class ScoringBench {

    /** Purchases a second that the engine takes, for the latency where this was not measured. */
    private static final double DEFAULT_THROUGHPUT = 20_000;

    /** In the order in which they run. */
    private static final List<String> CASES = List.of("throughput", "latency", "history", "state", "policy");

    private ScoringBench() {}

    /** @param arguments root of the checkout, then the options */
    public static void main(String[] arguments) throws Exception {
        CommandLine.run(arguments, CASES, ScoringBench::run);
    }

    private static void run(Options options, Path root) {
        var results = Results.open(
                root.resolve("deploy/bench/results"), options.quick() ? "scoring-quick" : "scoring", CASES);
        try (var scratch = Scratch.create();
                var broker = Broker.start(scratch.path("kafka"), 0);
                var kafka = new Kafka(broker.bootstrapServers())) {
            for (var name : CASES) {
                if (options.wants(name)) {
                    var report = report(name, options, root);
                    run(name, new Bench(options, root, scratch, kafka, report, LocalDate.now(ZoneOffset.UTC)), results);
                    results.put(name, report);
                    CommandLine.tell(report);
                }
            }
        }
        System.out.println("Results: " + results.markdown());
    }

    private static Report report(String name, Options options, Path root) {
        var report = new Report(name + (options.quick() ? ", quick" : ""), Conditions.here(root));
        report.set("partitions", Topics.PARTITIONS);
        ServiceSettings.streams().forEach((setting, value) -> report.set(setting.toString(), value));
        return report;
    }

    private static void run(String name, Bench bench, Results results) {
        switch (name) {
            case "throughput" -> new ThroughputCases(bench).run();
            case "latency" -> new LatencyCase(bench, load(results)).run();
            case "history" -> new HistoryCase(bench).run();
            case "state" -> new LargeStateCase(bench).run();
            case "policy" -> new PolicyCase(bench, new BatchCase(bench).run()).run();
            default -> throw new IllegalArgumentException(name);
        }
    }

    private static double load(Results results) {
        return results.median("throughput", ThroughputCases.OURS_UNIFORM).orElse(DEFAULT_THROUGHPUT) / 2;
    }
}
