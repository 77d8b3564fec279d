package io.keytier.scoring.adapter.streams;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.Topics;
import io.keytier.scoring.topology.Observer;
import io.keytier.scoring.topology.PolicyBook;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

/** Measures the engine. */
@ApplicationScoped
class StreamsMetrics implements Observer {

    private final Timer latency;
    private final DistributionSummary lateness;
    private final Counter silentImports;
    private final Counter deadLetters;
    private final Map<Background, Timer> slices = new EnumMap<>(Background.class);
    private final Map<Integer, Long> waiting = new ConcurrentHashMap<>();

    StreamsMetrics(MeterRegistry meters, PolicyBook policies) {
        latency = Timer.builder("keytier.scoring.latency")
                .description("From the acceptance of a document to the change of its customer's score")
                .publishPercentileHistogram()
                .minimumExpectedValue(Duration.ofMillis(1))
                .maximumExpectedValue(Duration.ofMinutes(10))
                .register(meters);
        lateness = DistributionSummary.builder("keytier.scoring.reviews.lateness")
                .baseUnit("days")
                .description("Days from the day on which a customer fell due to its review")
                .register(meters);
        deadLetters = Counter.builder("keytier.intake.dead.letters")
                .tag("topic", Topics.PURCHASES.name())
                .description("Records put on the DLQ")
                .register(meters);
        for (var work : Background.values()) {
            slices.put(
                    work,
                    Timer.builder("keytier.scoring.slice")
                            .tag("work", work.name().toLowerCase(java.util.Locale.ROOT))
                            .description("How long a slice of work in the background held a stream thread")
                            .register(meters));
        }
        silentImports = Counter.builder("keytier.scoring.imports.silent")
                .description("Customers whose import was closed because its marker did not come")
                .register(meters);
        Gauge.builder("keytier.scoring.reviews.due", waiting, counts -> counts.values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .description("Customers that are due and not yet reviewed")
                .register(meters);
        Gauge.builder(
                        "keytier.policy.version",
                        policies,
                        book -> book.timeline().policies().current().number())
                .description("Version of the policy in force, as this instance knows it")
                .register(meters);
        Gauge.builder("keytier.policy.partitions.behind", policies, PolicyBook::partitionsBehind)
                .description("Partitions of this instance with customers that are still scored by an earlier version")
                .register(meters);
    }

    @Override
    public void moved(Duration sinceAcceptance) {
        latency.record(sinceAcceptance.isNegative() ? Duration.ZERO : sinceAcceptance);
    }

    @Override
    public void reviewed(long daysLate) {
        lateness.record(daysLate);
    }

    @Override
    public void held(Background work, Duration time) {
        slices.get(work).record(time);
    }

    @Override
    public void deadLetter() {
        deadLetters.increment();
    }

    @Override
    public void waiting(int partition, long customers) {
        waiting.put(partition, customers);
    }

    @Override
    public void silent() {
        silentImports.increment();
    }

    @Override
    public void left(int partition) {
        waiting.remove(partition);
    }
}
