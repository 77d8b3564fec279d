package io.keytier.bench.scoring;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

import io.keytier.bench.Figures;
import io.keytier.bench.Measurement;
import io.keytier.bench.Target;
import io.keytier.contracts.Topics;

/** Records a second of the engine and of what it is compared with, on the same messages, in turn. */
final class ThroughputCases {

    private static final int CUSTOMERS = 20_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Bench bench;
    private final long records;

    ThroughputCases(Bench bench) {
        this.bench = bench;
        this.records = bench.options().quick() ? 200_000 : 400_000;
    }

    void run() {
        var report = bench.report();
        report.set("purchases in the topic", Figures.of(records));
        report.set("customers", Figures.of(CUSTOMERS));
        run("uniform", Customers.uniform(CUSTOMERS));
        run("skewed", Customers.zipf(CUSTOMERS));
    }

    private void run(String keys, Customers customers) {
        bench.kafka().forgetAllBut();
        load(customers);
        var cases = new LinkedHashMap<String, Throughput>();
        cases.put("(a) plain client", new PlainClient(bench.kafka().bootstrapServers()));
        cases.put("(b) Streams pass-through", bench.streams(Topologies::passThrough));
        cases.put("(c) Streams aggregate", bench.streams(Topologies::aggregate));
        cases.put("(d) KeyTier", bench.streams(Topologies::scoring));
        var speeds = new LinkedHashMap<String, List<Double>>();
        repeat(keys, cases, (name, speed) -> {
            bench.say("%s, %s: %s records/s".formatted(name, keys, Figures.of(speed)));
            speeds.computeIfAbsent(name, first -> new ArrayList<>()).add(speed);
        });
        speeds.forEach(
                (name, values) -> bench.report().add(new Measurement(name + ", " + keys, "records/s", values, "")));
        judge(keys, speeds);
    }

    private void load(Customers customers) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var purchases = new Purchases(1, today);
        var random = new Random(2);
        var numbers = new int[CUSTOMERS];
        try (var producer = bench.kafka().producer()) {
            for (long i = 0; i < records; i++) {
                int customer = customers.draw(random);
                var day = today.minusDays((records - 1 - i) * Purchases.DAYS / records);
                producer.send(purchases.record(purchases.next(customer, numbers[customer]++, day)));
            }
        }
    }

    private void repeat(String keys, Map<String, Throughput> cases, BiConsumer<String, Double> each) {
        for (int i = 0; i <= bench.options().repetitions(); i++) {
            for (var run : cases.entrySet()) {
                double speed = run.getValue().perSecond(records, PATIENCE);
                bench.kafka().forgetAllBut(Topics.PURCHASES.name());
                if (i > 0) {
                    each.accept(run.getKey(), speed);
                }
            }
        }
    }

    private void judge(String keys, Map<String, List<Double>> speeds) {
        var medians = new LinkedHashMap<String, Double>();
        speeds.forEach((name, values) -> medians.put(name, new Measurement(name, "", values, "").median()));
        var ours = medians.get("(d) KeyTier");
        bench.report().judge(Target.atLeast("(d) to (c), " + keys, ours / medians.get("(c) Streams aggregate"), 0.5));
        bench.report()
                .judge(Target.atLeast("(d) to (b), " + keys, ours / medians.get("(b) Streams pass-through"), 0.4));
    }
}
