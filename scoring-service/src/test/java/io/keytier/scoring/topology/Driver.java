package io.keytier.scoring.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

import io.keytier.contracts.CustomerChange;
import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.Topic;
import io.keytier.contracts.Topics;
import io.keytier.scoring.domain.Policy;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The topology without a broker, at a business day that the test sets. */
final class Driver implements AutoCloseable {

    /** A slice has all the time in the world, however many partitions of other tests share it on a busy machine. */
    static final Engine.Timing TIMING =
            new Engine.Timing(Duration.ofMillis(100), Duration.ofDays(1), Duration.ofMinutes(15));

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> purchases;
    private LocalDate today = PurchaseFixtures.DAY_0;

    Driver(Policy policy) {
        this(policy, partition -> Backlog.NONE);
    }

    Driver(Policy policy, Backlogs backlogs) {
        this(policy, backlogs, Engine.SMALL_HISTORY);
    }

    Driver(Policy policy, Backlogs backlogs, int smallHistory) {
        var properties = new Properties();
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, System.getProperty("java.io.tmpdir") + "/" + UUID.randomUUID());
        var engine = new Engine(new PolicyBook(policy), () -> today, backlogs, TIMING, Observer.NONE, smallHistory);
        driver = new TopologyTestDriver(
                ScoringTopology.build(engine),
                properties,
                PurchaseFixtures.DAY_0.atStartOfDay().toInstant(java.time.ZoneOffset.UTC));
        purchases = driver.createInputTopic(Topics.PURCHASES.name(), new StringSerializer(), new ByteArraySerializer());
    }

    void send(PurchaseFixtures... fixtures) {
        for (var fixture : fixtures) {
            send(fixture.event());
        }
    }

    void send(PurchaseEvent event) {
        var type = Topics.PURCHASES.typeOf(event);
        var enveloped =
                new Event<>(UUID.randomUUID().toString(), "/keytier/orders-service", type, Instant.EPOCH, event);
        var headers = new RecordHeaders();
        EventCodec.headers(enveloped).forEach(headers::add);
        sendRaw(event.customerId(), EventCodec.body(event), headers);
    }

    void sendRaw(String key, byte[] body, RecordHeaders headers) {
        purchases.pipeInput(new TestRecord<>(key, body, headers, Instant.EPOCH));
    }

    /** The business clock moves on, and what is due by it comes about. */
    void comes(LocalDate day) {
        today = day;
        driver.advanceWallClockTime(Duration.ofSeconds(1));
    }

    void passes(Duration time) {
        driver.advanceWallClockTime(time);
    }

    List<Event<CustomerChange>> changes() {
        return read(Topics.CHANGES);
    }

    List<Event<CustomerScored>> scores() {
        return read(Topics.SCORES);
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return output(Topics.PURCHASES.dlq()).readRecordsToList();
    }

    /** The score as it stands, whether or not it was published. */
    CustomerScored score(String customerId, ScoreEvents events) {
        KeyValueStore<Bytes, byte[]> state = driver.getKeyValueStore(Stores.STATE);
        return events.scoreOf(
                Customers.FORMAT
                        .fromBytes(customerId, state.get(Keys.customer(customerId)))
                        .customer(),
                Instant.EPOCH);
    }

    private <T> List<Event<T>> read(Topic<T> topic) {
        return output(topic.name()).readRecordsToList().stream()
                .map(found -> EventCodec.read(
                        topic, name -> found.headers().lastHeader(name).value(), found.value()))
                .toList();
    }

    private TestOutputTopic<String, byte[]> output(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        driver.close();
    }
}
