package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import io.keytier.bench.Figures;
import io.keytier.bench.Target;
import io.keytier.contracts.Topics;
import org.apache.kafka.streams.Topology;

/** From the sending of a purchase to the reading of what it changed, while purchases come at half of what is possible. */
final class LatencyCase {

    private static final int CUSTOMERS = 20_000;

    private final Bench bench;
    private final double perSecond;
    private final Duration warmUp = Duration.ofSeconds(3);
    private final Duration time;

    /** @param perSecond purchases to send */
    LatencyCase(Bench bench, double perSecond) {
        this.bench = bench;
        this.perSecond = perSecond;
        this.time = Duration.ofSeconds(bench.options().quick() ? 4 : 6);
    }

    private record Case(String topic, Supplier<Topology> topology) {}

    void run() {
        var cases = new LinkedHashMap<String, Case>();
        cases.put("(b)", new Case(Kafka.OUT, Topologies::passThrough));
        cases.put("(d)", new Case(Topics.CHANGES.name(), () -> Topologies.scoring(bench::today)));
        var medians = new LinkedHashMap<String, List<Double>>();
        var tails = new LinkedHashMap<String, List<Double>>();
        for (int i = 0; i <= bench.repetitions(); i++) {
            for (var run : cases.entrySet()) {
                bench.kafka().forgetAllBut();
                var sorted = latencies(run.getValue());
                if (i > 0) {
                    add(medians, run.getKey(), sorted.get(sorted.size() / 2));
                    add(tails, run.getKey(), sorted.get(sorted.size() * 99 / 100));
                }
            }
        }
        var note = Figures.of(perSecond) + " purchases/s; (d) to the tier change, (b) to the copy";
        double middle = add("(d)", "p50", medians, note) / add("(b)", "p50", medians, note);
        double tail = add("(d)", "p99", tails, note) / add("(b)", "p99", tails, note);
        bench.report().judge(Target.atMost("latency (d) to (b), p50", middle, 1.15));
        bench.report().judge(Target.atMost("latency (d) to (b), p99", tail, 1.5));
    }

    private static void add(Map<String, List<Double>> values, String name, double value) {
        values.computeIfAbsent(name, first -> new ArrayList<>()).add(value);
    }

    private double add(String name, String part, Map<String, List<Double>> values, String note) {
        return bench.add("latency of " + name + ", " + part, "ms", values.get(name), note);
    }

    private List<Double> latencies(Case run) {
        var times = new SendingTimes(CUSTOMERS);
        try (var reader = new TopicReader(bench.kafka().bootstrapServers(), run.topic());
                var application = StreamsApplication.start(run.topology().get(), new Meter(0), bench)) {
            reader.start(record -> {
                var sale = Purchases.saleIn(record.value());
                times.arrived(sale.customer(), sale.number());
            });
            send(times);
            reader.awaitQuiet();
            return times.sorted();
        }
    }

    private void send(SendingTimes times) {
        var purchases = new Purchases(4, bench.today());
        var random = new Random(4);
        var numbers = new int[CUSTOMERS];
        try (var producer = bench.kafka().producer()) {
            long start = System.nanoTime();
            long counted = start + warmUp.toNanos();
            long end = counted + time.toNanos();
            for (long i = 0, due = start; due < end; due = start + Math.round(++i * 1e9 / perSecond)) {
                int customer = random.nextInt(CUSTOMERS);
                var record = purchases.record(purchases.sale(customer, numbers[customer], bench.today()));
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(200_000);
                }
                if (due >= counted) {
                    times.sent(customer, numbers[customer]);
                }
                numbers[customer]++;
                producer.send(record);
            }
        }
    }
}
