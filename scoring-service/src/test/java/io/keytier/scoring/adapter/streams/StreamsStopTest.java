package io.keytier.scoring.adapter.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import io.keytier.contracts.EventCodec;
import io.keytier.contracts.Topics;
import io.keytier.embedded.Broker;
import io.keytier.embedded.TopicCreator;
import io.keytier.scoring.Sold;
import io.keytier.scoring.adapter.policy.DefaultPolicy;
import io.keytier.scoring.topology.Backlog;
import io.keytier.scoring.topology.Engine;
import io.keytier.scoring.topology.Observer;
import io.keytier.scoring.topology.PolicyBook;
import io.keytier.scoring.topology.ScoringTopology;
import io.quarkus.runtime.ShutdownEvent;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topology is told to stop in the middle of a transaction whose broker has gone. */
class StreamsStopTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final BacklogClientSupplier clients = new BacklogClientSupplier();
    private final CountDownLatch scored = new CountDownLatch(1);

    @TempDir
    Path directory;

    private Broker broker;
    private KafkaStreams streams;

    @BeforeEach
    void startATransaction() throws Exception {
        broker = Broker.start(directory.resolve("kafka"), 0);
        TopicCreator.createAll(broker.bootstrapServers(), 1, (short) 1);
        streams = new KafkaStreams(topology(), settings(), clients);
        streams.start();
        publish(new Sold("C-1", "S-1", TODAY, "1000"));
        scored.await();
    }

    @AfterEach
    void stopWhatIsLeft() {
        clients.giveUp();
        broker.close();
    }

    @Test
    void shouldStopInTimeThoughTheBrokerIsAway() {
        broker.close();

        new StreamsStop(clients, Duration.ofSeconds(1)).begin(new ShutdownEvent());
        var closed = CompletableFuture.runAsync(streams::close);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(closed).isCompleted());
    }

    private org.apache.kafka.streams.Topology topology() {
        var observer = new Observer() {
            @Override
            public void moved(Duration sinceAcceptance) {
                scored.countDown();
            }
        };
        var timing = new Engine.Timing(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofMinutes(15));
        var policies = new PolicyBook(DefaultPolicy.load());
        return ScoringTopology.build(
                new Engine(policies, () -> TODAY, partition -> Backlog.NONE, timing, observer, Engine.SMALL_HISTORY));
    }

    /** Nothing is committed before the stop. */
    private Properties settings() {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "stopped");
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker.bootstrapServers());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, directory.resolve("state").toString());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, Duration.ofMinutes(1).toMillis());
        settings.put(StreamsConfig.producerPrefix("transaction.timeout.ms"), 120_000);
        return settings;
    }

    private void publish(Sold sold) {
        var config = java.util.Map.<String, Object>of("bootstrap.servers", broker.bootstrapServers());
        var event = sold.event();
        var record = new ProducerRecord<>(Topics.PURCHASES.name(), sold.customerId(), EventCodec.body(event.data()));
        EventCodec.headers(event).forEach(record.headers()::add);
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record);
        }
    }
}
