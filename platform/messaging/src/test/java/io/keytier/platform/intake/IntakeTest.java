package io.keytier.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import jakarta.inject.Inject;

import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.Topics;
import io.keytier.testkit.DatabaseResource;
import io.keytier.testkit.KafkaResource;
import io.keytier.testkit.RecordProbe;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.core.ConditionFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All records of a test have one key, and so lie on one partition. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(DatabaseResource.class)
class IntakeTest {

    private static final String KEY = "K";
    private static final String GROUP = "messaging-test.purchases";

    @Inject
    Taker taker;

    @Inject
    @Readiness
    IntakeReadiness readiness;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String bootstrapServers;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String jdbcUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    String user;

    @ConfigProperty(name = "quarkus.datasource.password")
    String password;

    private TopicProbe<PurchaseEvent> purchases;
    private RecordProbe letters;

    @BeforeEach
    void openTopics() {
        purchases = TopicProbe.of(Topics.PURCHASES);
        letters = RecordProbe.of(Topics.PURCHASES.dlq());
    }

    @AfterEach
    void closeTopics() {
        purchases.close();
        letters.close();
    }

    @Test
    void shouldDeadLetterWhatCannotBeProcessedAndGoOn() {
        publish("A-1");
        purchases.publishRaw(KEY, Map.of("ce_type", utf8("keytier.unheard-of.v9")), utf8("{}"));
        publish("bad-2");
        publish("A-3");

        patiently().untilAsserted(() -> assertThat(taker.taken()).containsSubsequence("A-1", "A-3"));
        var unreadable = letters.awaitNext(letter -> reason(letter).contains("keytier.unheard-of.v9"));
        var refused = letters.awaitNext(letter -> reason(letter).equals("IllegalArgumentException: bad-2 is refused"));

        assertThat(unreadable.key()).isEqualTo(KEY);
        assertThat(unreadable.value()).isEqualTo(utf8("{}"));
        assertThat(header(unreadable, "ce_type")).isEqualTo("keytier.unheard-of.v9");
        assertThat(header(refused, "keytier_dlq_consumer")).isEqualTo("messaging-test");
        assertThat(header(refused, "keytier_dlq_topic")).isEqualTo(Topics.PURCHASES.name());
        var origin = Long.parseLong(header(unreadable, "keytier_dlq_offset"));
        assertThat(header(refused, "keytier_dlq_offset")).isEqualTo(Long.toString(origin + 1));
        assertThat(header(refused, "keytier_dlq_partition")).isEqualTo(header(unreadable, "keytier_dlq_partition"));
    }

    @Test
    void shouldWaitForTheDatabaseAndDeadLetterNothing() throws Exception {
        publish("B-1");
        patiently().until(() -> taker.taken().contains("B-1"));
        var before = settledOffsets();

        try (var outage = Outage.of(jdbcUrl, user, password)) {
            publish("B-2");
            publish("B-3");
            patiently().until(() -> readiness.call().getStatus() == Status.DOWN);
            assertThat(letters.drain(Duration.ofSeconds(2))).isEmpty();
            assertThat(Offsets.committed(bootstrapServers, GROUP)).isEqualTo(before);
        }

        patiently().ignoreExceptions().untilAsserted(() -> assertThat(taker.taken())
                .containsSubsequence("B-1", "B-2", "B-3"));
        patiently().until(() -> Offsets.committed(bootstrapServers, GROUP) == before + 2);
        patiently().until(() -> readiness.call().getStatus() == Status.UP);
        assertThat(letters.drain(Duration.ofSeconds(1))).isEmpty();
    }

    private void publish(String customerId) {
        purchases.publish(KEY, Records.event(customerId));
    }

    /** What the group committed, once that is all there is. */
    private long settledOffsets() throws Exception {
        patiently()
                .until(() -> Offsets.committed(bootstrapServers, GROUP)
                        == Offsets.end(bootstrapServers, Topics.PURCHASES.name()));
        return Offsets.committed(bootstrapServers, GROUP);
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30));
    }

    private static String reason(ConsumerRecord<?, ?> letter) {
        return header(letter, "keytier_dlq_reason");
    }

    private static String header(ConsumerRecord<?, ?> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
