package io.keytier.bench.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import io.keytier.bench.Target;
import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.PolicyPublished;
import io.keytier.contracts.Topics;
import io.keytier.scoring.adapter.policy.DefaultPolicy;
import io.keytier.scoring.domain.FrequencyScale;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.domain.Scales;
import io.keytier.scoring.topology.PolicyEvents;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * How long a new policy takes to reach all customers, from its publication to the last score that others can read, beside
 * the statement that recomputes all. Every version moves the score of every customer.
 */
final class PolicyCase {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Bench bench;
    private final double statement;

    /** @param statement seconds that the statement takes for the same documents */
    PolicyCase(Bench bench, double statement) {
        this.bench = bench;
        this.statement = statement;
    }

    void run() {
        bench.kafka().forgetAllBut();
        var meter = new Meter(Histories.DOCUMENTS);
        var count = new TopicCount(bench.kafka().bootstrapServers(), Topics.SCORES.name());
        try (count;
                var producer = bench.kafka().producer()) {
            var purchases = Histories.purchases(bench.today());
            Histories.forEach(purchases, bench.today(), document -> producer.send(purchases.record(document)));
            try (var application = StreamsApplication.start(Topologies.scoring(bench::today), meter, bench)) {
                meter.await(PATIENCE);
                judge(publish(producer, count));
            }
        }
    }

    private void judge(List<Double> seconds) {
        var note = "the same " + Histories.CUSTOMERS + " customers; every score changes and is published";
        double median = bench.add("a new policy at all customers", "s", seconds, note);
        bench.report().judge(Target.atMost("new policy to SQL statement", median / statement, 3));
    }

    private List<Double> publish(KafkaProducer<String, byte[]> producer, TopicCount count) {
        var seconds = new ArrayList<Double>();
        for (int round = 0; round <= bench.repetitions(); round++) {
            long before = count.settled();
            long start = System.nanoTime();
            producer.send(record(version(round + 2)));
            producer.flush();
            count.await(before + Histories.CUSTOMERS, PATIENCE);
            seconds.add((System.nanoTime() - start) / 1e9);
        }
        return seconds.subList(1, seconds.size());
    }

    private PolicyPublished version(int number) {
        var first = DefaultPolicy.load();
        var scales = first.scales();
        var frequency = new FrequencyScale(
                scales.frequency().weight() + number, scales.frequency().bands());
        var policy = new Policy(
                number,
                first.windowDays(),
                new Scales(scales.recency(), frequency, scales.monetary()),
                first.tiers(),
                first.segments(),
                first.downgradeGraceDays());
        return PolicyEvents.write(new PolicyVersion(policy, Instant.now(), bench.today()));
    }

    private static ProducerRecord<String, byte[]> record(PolicyPublished version) {
        var event = new Event<>(
                UUID.randomUUID().toString(), "/keytier/bench", PolicyPublished.TYPE, version.publishedAt(), version);
        var key = Integer.toString(version.version());
        var record = new ProducerRecord<>(Topics.POLICIES.name(), key, EventCodec.body(version));
        EventCodec.headers(event).forEach(record.headers()::add);
        return record;
    }
}
