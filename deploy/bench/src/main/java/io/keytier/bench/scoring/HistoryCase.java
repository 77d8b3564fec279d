package io.keytier.bench.scoring;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Random;

import io.keytier.bench.Target;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What an event of a customer with 100,000 documents costs, beside one of a customer with 100. All are in one partition,
 * and both groups have as many documents, so that nothing but the length of a history differs. Half of the events are
 * sales, half revisions of sales of any age.
 */
final class HistoryCase {

    private static final int DOCUMENTS = 100_000;
    private static final int SHORT = 100;
    private static final int BIG_CUSTOMER = 0;
    private static final int EVENTS = 10_000;

    private final Bench bench;
    private final Purchases purchases;
    private final Random random = new Random(3);

    HistoryCase(Bench bench) {
        this.bench = bench;
        this.purchases = new Purchases(3, bench.today());
    }

    void run() {
        bench.kafka().forgetAllBut();
        int rounds = bench.repetitions() + 1;
        long loaded = 2L * DOCUMENTS;
        try (var producer = bench.kafka().producer()) {
            for (int i = 0; i < DOCUMENTS; i++) {
                send(producer, sale(BIG_CUSTOMER, i));
                send(producer, sale(1 + i / SHORT, i % SHORT));
            }
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < EVENTS; i++) {
                    send(producer, event(BIG_CUSTOMER, DOCUMENTS, round * EVENTS + i));
                }
                for (int i = 0; i < EVENTS; i++) {
                    send(producer, event(1 + random.nextInt(DOCUMENTS / SHORT), SHORT, round * EVENTS + i));
                }
            }
        }
        long all = loaded + 2L * rounds * EVENTS;
        var meter = new Meter(all);
        var topology = Topologies.scoring(bench::today);
        try (var application = StreamsApplication.start(topology, meter, bench)) {
            meter.await(Duration.ofMinutes(3));
            judge(meter, loaded, rounds);
            double largest = bench.kafka().largestRecord(application.changelogOf("state")) / 1024.0;
            bench.report().judge(Target.atMost("largest changelog record, KiB", largest, 64));
        }
    }

    private void judge(Meter meter, long loaded, int rounds) {
        var big = new ArrayList<Double>();
        var small = new ArrayList<Double>();
        for (int round = 1; round < rounds; round++) {
            long from = loaded + 2L * round * EVENTS;
            big.add(1e6 / meter.perSecond(from, from + EVENTS));
            small.add(1e6 / meter.perSecond(from + EVENTS, from + 2L * EVENTS));
        }
        double bigMedian = bench.add("an event of a customer with 100,000 documents", "µs", big, "one partition");
        double smallMedian = bench.add("an event of a customer with 100 documents", "µs", small, "one partition");
        bench.report().judge(Target.atMost("100,000 documents to 100", bigMedian / smallMedian, 1.5));
    }

    private PurchaseRecorded sale(int customer, int number) {
        return purchases.sale(customer, number, bench.today().minusDays(random.nextInt(Purchases.DAYS)));
    }

    private PurchaseRecorded event(int customer, int documents, int number) {
        return random.nextBoolean()
                ? sale(customer, documents + number)
                : purchases.revision(customer, random.nextInt(documents), bench.today());
    }

    private void send(KafkaProducer<String, byte[]> producer, PurchaseRecorded purchase) {
        var record = purchases.record(purchase);
        producer.send(
                new ProducerRecord<>(Topics.PURCHASES.name(), 0, null, record.key(), record.value(), record.headers()));
    }
}
