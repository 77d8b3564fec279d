package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import io.keytier.bench.Figures;
import io.keytier.bench.Resident;
import io.keytier.bench.Target;
import io.keytier.contracts.Topics;

/**
 * A great many customers in state: what the packaged service takes of memory, and whether a day on which 1,000 of them
 * are due costs more than with few.
 */
final class LargeStateCase {

    private static final int FEW = 10_000;
    private static final int DUE = 1_000;
    /** Days after the sale on which the default policy's best band of recency ends. */
    private static final int DECAY = 31;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Bench bench;
    private final int many;
    private final int days;

    LargeStateCase(Bench bench) {
        this.bench = bench;
        this.many = bench.options().quick() ? 100_000 : 1_000_000;
        this.days = bench.repetitions();
    }

    void run() {
        // Once for nothing: the first to come would be measured while the compilers are still at it.
        reviewDays(FEW);
        double few = add(FEW, reviewDays(FEW));
        double lots = add(many, reviewDays(many));
        bench.report().judge(Target.atMost("review day of 1,000, many customers to few", lots / few, 1.2));
        memory();
    }

    /** A thousand are due on each of the days that follow, everybody else in a month. */
    private void load(int customers) {
        var purchases = new Purchases(6, bench.today());
        try (var producer = bench.kafka().producer()) {
            for (int customer = 0; customer < customers; customer++) {
                int group = customer / DUE;
                int age = group <= days ? DECAY - 1 - group : 0;
                producer.send(purchases.record(
                        purchases.sale(customer, 0, bench.today().minusDays(age))));
            }
        }
    }

    /** Milliseconds that the reviews of each day take, of the stream thread's processor time and by the clock. */
    private record ReviewDays(List<Double> cpu, List<Double> elapsed) {}

    private ReviewDays reviewDays(int customers) {
        bench.kafka().forgetAllBut();
        load(customers);
        var today = new AtomicReference<>(bench.today());
        var meter = new Meter(customers);
        try (var scored = new TopicCount(bench.kafka().bootstrapServers(), Topics.SCORES.name());
                var application = StreamsApplication.start(Topologies.scoring(today::get), meter, bench)) {
            meter.await(PATIENCE);
            scored.await(customers, PATIENCE);
            var cpu = new ArrayList<Double>();
            var elapsed = new ArrayList<Double>();
            for (int day = 1; day <= days + 1; day++) {
                double cpuBefore = application.cpuMillis();
                long start = System.nanoTime();
                today.set(bench.today().plusDays(day));
                scored.await(customers + (long) day * DUE, PATIENCE);
                elapsed.add((System.nanoTime() - start) / 1e6);
                cpu.add(application.cpuMillis() - cpuBefore);
            }
            return new ReviewDays(cpu.subList(1, cpu.size()), elapsed.subList(1, elapsed.size()));
        }
    }

    /** @return the median of processor time */
    private double add(int customers, ReviewDays days) {
        var name = "a review day of 1,000 among " + Figures.of(customers) + " customers, ";
        bench.add(name + "until all are published", "ms", days.elapsed(), "");
        return bench.add(name + "processor time", "ms", days.cpu(), "of the stream thread");
    }

    /** The topic still holds what made many customers. */
    private void memory() {
        try (var service = ScoringService.start(bench)) {
            bench.kafka().awaitConsumed("keytier-scoring", many, PATIENCE);
            double resident = Resident.mebibytes(service.pid());
            bench.add(
                    "resident memory of the packaged service, " + Figures.of(many) + " customers",
                    "MiB",
                    List.of(resident),
                    "heap of at most " + ScoringService.HEAP_MEBIBYTES + " MiB, after taking all in");
            bench.report().judge(Target.atMost("resident memory, MiB", resident, 512));
        }
    }
}
