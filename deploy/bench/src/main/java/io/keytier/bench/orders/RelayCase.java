package io.keytier.bench.orders;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

import io.keytier.bench.Figures;
import io.keytier.bench.Target;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.Topics;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How long an order takes from the outbox to a consumer of committed records, while orders come at half load. */
final class RelayCase {

    private static final int CONNECTIONS = 32;
    private static final Duration WARM_UP = Duration.ofSeconds(1);
    private static final double MOST_MILLIS = 50;

    private final Bench bench;
    private final double perSecond;

    RelayCase(Bench bench, double perSecond) {
        this.bench = bench;
        this.perSecond = perSecond;
    }

    void run() throws Exception {
        var middles = new ArrayList<Double>();
        var tails = new ArrayList<Double>();
        for (int i = 0; i < bench.repetitions(); i++) {
            bench.settle();
            var lags = lags().stream().sorted().toList();
            middles.add(lags.get(lags.size() / 2));
            tails.add(lags.get(lags.size() * 99 / 100));
        }
        var note = Figures.of(perSecond)
                + " orders/s; from the writing of the outbox row, before its commit, to the reading";
        bench.add("(e) relay lag, p50", "ms", middles, note);
        var tail = bench.add("(e) relay lag, p99", "ms", tails, note);
        bench.report().judge(Target.atMost("(e) relay lag at half load, p99, ms", tail, MOST_MILLIS));
    }

    private List<Double> lags() throws Exception {
        var sender = Executors.newSingleThreadExecutor();
        try (var consumer = consumer()) {
            var sent = sender.submit(
                    () -> Load.open(bench.service()::connect, CONNECTIONS, perSecond, WARM_UP, bench.time()));
            var counted = Instant.now().plus(WARM_UP);
            var lags = new ArrayList<Double>();
            while (!sent.isDone()) {
                var records = consumer.poll(Duration.ofMillis(100));
                var now = Instant.now();
                records.forEach(found -> {
                    var header = found.headers().lastHeader(EventCodec.TIME).value();
                    var written = Instant.parse(new String(header, StandardCharsets.UTF_8));
                    if (written.isAfter(counted)) {
                        lags.add(Duration.between(written, now).toNanos() / 1e6);
                    }
                });
            }
            sent.get();
            return lags;
        } finally {
            sender.shutdown();
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        var config = Map.<String, Object>of(
                "bootstrap.servers", bench.broker().bootstrapServers(), "isolation.level", "read_committed");
        var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(Topics.PURCHASES.name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        return consumer;
    }
}
