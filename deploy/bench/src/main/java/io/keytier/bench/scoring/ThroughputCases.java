package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import io.keytier.bench.Figures;
import io.keytier.bench.Target;
import io.keytier.contracts.Topics;

/** Records a second of the engine and of what it is compared with, on the same messages, in turn. */
final class ThroughputCases {

    private static final String OURS = "(d) KeyTier";
    /** The measurement of the engine with uniform customers, records a second. */
    static final String OURS_UNIFORM = OURS + ", uniform";

    private static final int CUSTOMERS = 20_000;
    /** The naive stream is given this many: it would take a quarter of an hour for all. */
    private static final int NAIVE_RECORDS = 2_000;

    /** Rounds before the first that counts: the compilers of the JVM compete for the cores while they are at it. */
    private static final int WARM_UPS = 3;

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Bench bench;
    private final int records;

    ThroughputCases(Bench bench) {
        this.bench = bench;
        this.records = bench.options().quick() ? 100_000 : 200_000;
    }

    void run() {
        bench.report().set("purchases in the topic", Figures.of(records));
        bench.report().set("customers", Figures.of(CUSTOMERS));
        run("skewed", Customers.zipf(CUSTOMERS));
        run("uniform", Customers.uniform(CUSTOMERS));
        naive();
    }

    private void run(String keys, Customers customers) {
        bench.kafka().forgetAllBut();
        load(customers);
        var cases = new LinkedHashMap<String, Throughput>();
        cases.put("(a) plain client", new PlainClient(bench.kafka().bootstrapServers()));
        cases.put("(b) Streams pass-through", bench.streams(Topologies::passThrough));
        cases.put("(c) Streams aggregate", bench.streams(Topologies::aggregate));
        cases.put(OURS, bench.streams(() -> Topologies.scoring(bench::today)));
        var medians = new LinkedHashMap<String, Double>();
        speeds(cases)
                .forEach((name, values) ->
                        medians.put(name.substring(0, 3), bench.add(name + ", " + keys, "records/s", values, "")));
        double ours = medians.get("(d)");
        bench.report().judge(Target.atLeast("(d) to (c), " + keys, ours / medians.get("(c)"), 0.5));
        bench.report().judge(Target.atLeast("(d) to (b), " + keys, ours / medians.get("(b)"), 0.4));
    }

    private void load(Customers customers) {
        var purchases = new Purchases(1, bench.today());
        var random = new Random(2);
        var numbers = new int[CUSTOMERS];
        try (var producer = bench.kafka().producer()) {
            for (int i = 0; i < records; i++) {
                int customer = customers.draw(random);
                var day = bench.today().minusDays((records - 1L - i) * Purchases.DAYS / records);
                producer.send(purchases.record(purchases.next(customer, numbers[customer]++, day)));
            }
        }
    }

    private Map<String, List<Double>> speeds(Map<String, Throughput> cases) {
        var speeds = new LinkedHashMap<String, List<Double>>();
        cases.keySet().forEach(name -> speeds.put(name, new ArrayList<>()));
        for (int i = -WARM_UPS; i < bench.repetitions(); i++) {
            for (var run : cases.entrySet()) {
                double speed = run.getValue().perSecond(records, PATIENCE);
                bench.kafka().forgetAllBut(Topics.PURCHASES.name());
                if (i >= 0) {
                    speeds.get(run.getKey()).add(speed);
                }
            }
        }
        return speeds;
    }

    private void naive() {
        var speeds = new ArrayList<Double>();
        for (int i = 0; i < bench.repetitions(); i++) {
            speeds.add(bench.streams(Topologies::hoppingWindows).perSecond(NAIVE_RECORDS, PATIENCE));
            bench.kafka().forgetAllBut(Topics.PURCHASES.name());
        }
        bench.add(
                "(e) hopping windows, uniform", "records/s", speeds, "the first records of the topic, without warm-up");
    }
}
