package io.keytier.scoring;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import io.keytier.contracts.Event;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.Topics;
import io.keytier.testkit.KafkaResource;
import io.keytier.testkit.RecordProbe;
import io.keytier.testkit.TokenResource;
import io.keytier.testkit.TopicProbe;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A record that cannot be used goes to the DLQ as it came, and its partition goes on. */
@QuarkusTest
@QuarkusTestResource(KafkaResource.class)
@QuarkusTestResource(TokenResource.class)
class PoisonTest {

    private static final int PARTITION = 0;
    private static final String CUSTOMER = "C-poison";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    /** A record that cannot be used, and what the DLQ says of it. */
    private record Poison(
            String what, @Nullable String key, Map<String, byte[]> headers, byte @Nullable [] body, String reason) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Poison> poisons() {
        var good = event("SO-1", "1.00");
        var headers = EventCodec.headers(good);
        var body = new String(EventCodec.body(good.data()), UTF_8);
        return Stream.of(
                new Poison("without headers", CUSTOMER, Map.of(), bytes(body), "ce_"),
                new Poison(
                        "of an unknown type", CUSTOMER, typed(headers, "keytier.unheard.of.v1"), bytes(body), "type"),
                new Poison("without a body", CUSTOMER, headers, null, "body"),
                new Poison("no JSON", CUSTOMER, headers, bytes("{\"source\":"), "not a keytier.purchase.recorded.v1"),
                new Poison(
                        "no UTF-8",
                        CUSTOMER,
                        headers,
                        new byte[] {(byte) 0xff, (byte) 0xfe},
                        "not a keytier.purchase.recorded.v1"),
                new Poison(
                        "nested without end",
                        CUSTOMER,
                        headers,
                        bytes("[".repeat(100_000)),
                        "not a keytier.purchase.recorded.v1"),
                new Poison("of another customer", "C-other", headers, bytes(body), "customerId is not the key"),
                new Poison("without a key", null, headers, bytes(body), "customerId is not the key"),
                new Poison("of no worth", CUSTOMER, headers, bytes(body.replace("\"1.00\"", "\"-1\"")), "amount"),
                new Poison(
                        "too large",
                        CUSTOMER,
                        headers,
                        bytes("x".repeat(900_000)),
                        "not a keytier.purchase.recorded.v1"));
    }

    @ParameterizedTest
    @MethodSource("poisons")
    void shouldPutAsideWhatCannotBeUsedAndGoOn(Poison poison) {
        var before = deadLetters();
        try (var letters = RecordProbe.of(Topics.PURCHASES.name() + ".dlq");
                var scores = TopicProbe.of(Topics.SCORES)) {
            send(poison.key(), poison.headers(), poison.body());
            var next = event("SO-" + UUID.randomUUID(), "10");
            send(CUSTOMER, EventCodec.headers(next), EventCodec.body(next.data()));

            var letter = letters.awaitNext(found -> true);
            assertThat(letter.key()).isEqualTo(poison.key());
            assertThat(new String(
                            letter.headers().lastHeader("keytier_dlq_reason").value(), UTF_8))
                    .contains(poison.reason());
            if (letter.headers().lastHeader("keytier_dlq_omitted") == null) {
                assertThat(letter.value()).isEqualTo(poison.body());
            }
            assertThat(scores.awaitNext(CUSTOMER).data().frequency()).isPositive();
        }
        assertThat(deadLetters()).isEqualTo(before + 1);
    }

    private double deadLetters() {
        var text = given().get(metrics).then().statusCode(200).extract().asString();
        return text.lines()
                .filter(line -> line.startsWith("keytier_intake_dead_letters_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    private static Event<PurchaseEvent> event(String orderId, String amount) {
        return new Sold(CUSTOMER, orderId, LocalDate.now(ZoneOffset.UTC), amount).event();
    }

    private static Map<String, byte[]> typed(Map<String, byte[]> headers, String type) {
        var other = new java.util.HashMap<>(headers);
        other.put("ce_type", bytes(type));
        return other;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static void send(@Nullable String key, Map<String, byte[]> headers, byte @Nullable [] body) {
        Map<String, Object> config = Map.of("bootstrap.servers", KafkaResource.bootstrapServers());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            var sent = new ProducerRecord<>(Topics.PURCHASES.name(), PARTITION, key, body);
            headers.forEach((name, value) -> sent.headers().add(name, value));
            producer.send(sent);
        }
    }
}
