package io.keytier.bench.orders;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.keytier.bench.Figures;
import io.keytier.bench.Target;

/** Orders one at a time: a transaction each by plain JDBC, and a request each to the service, in turn. */
final class SingleCase {

    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final List<Integer> CONNECTIONS = List.of(1, 8, 32);
    private static final int MOST = 32;
    private static final Duration WARMING = Duration.ofSeconds(3);
    private static final int MOST_ROUNDS = 30;

    private final Bench bench;
    private final Map<String, List<Double>> speeds = new LinkedHashMap<>();

    SingleCase(Bench bench) {
        this.bench = bench;
    }

    /** Answers the orders a second that the open loop ran at. */
    double run() throws Exception {
        var time = bench.time();
        warmUp();
        for (int i = 0; i < bench.repetitions(); i++) {
            for (int connections : CONNECTIONS) {
                bench.settle();
                note("(a) JDBC", connections, Load.closed(bench::plain, connections, WARM_UP, time));
                note("(b) POST", connections, Load.closed(bench.service()::connect, connections, WARM_UP, time));
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        speeds.forEach((name, values) -> medians.put(name, bench.add(name, "orders/s", values, "")));
        judge(medians, MOST, 1.0);
        judge(medians, 1, 0.6);
        var half = Math.min(medians.get(name("(a) JDBC", MOST)), medians.get(name("(b) POST", MOST))) / 2;
        tails(half);
        return half;
    }

    private void warmUp() throws Exception {
        bench.warmUp(MOST_ROUNDS, () -> {
            Load.closed(bench::plain, MOST, Duration.ZERO, WARM_UP);
            for (int connections : CONNECTIONS) {
                Load.closed(bench.service()::connect, connections, Duration.ZERO, WARMING);
            }
            bench.settle();
        });
    }

    private void note(String side, int connections, Load.Result result) {
        speeds.computeIfAbsent(name(side, connections), first -> new ArrayList<>())
                .add(result.perSecond());
    }

    private static String name(String side, int connections) {
        return side + ", " + connections + (connections == 1 ? " connection" : " connections");
    }

    private void judge(Map<String, Double> medians, int connections, double bound) {
        double ratio = medians.get(name("(b) POST", connections)) / medians.get(name("(a) JDBC", connections));
        bench.report().judge(Target.atLeast(name("(b) to (a)", connections), ratio, bound));
    }

    private void tails(double perSecond) {
        var ceiling = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        var middle = new ArrayList<Double>();
        for (int i = 0; i < bench.repetitions(); i++) {
            bench.settle();
            ceiling.add(open(bench::plain, perSecond).percentile(0.99));
            var result = open(bench.service()::connect, perSecond);
            ours.add(result.percentile(0.99));
            middle.add(result.percentile(0.5));
        }
        var note = "evenly " + Figures.of(perSecond) + " orders/s, timed from when each was due";
        var least = bench.add("(a) JDBC, p99 at half load", "ms", ceiling, note);
        bench.add("(b) POST, p50 at half load", "ms", middle, note);
        var tail = bench.add("(b) POST, p99 at half load", "ms", ours, note);
        bench.report().judge(Target.atMost("(b) to (a), p99 at half load", tail / least, 3));
    }

    private Load.Result open(Sender.Factory factory, double perSecond) {
        return Load.open(factory, MOST, perSecond, WARM_UP, bench.time());
    }
}
