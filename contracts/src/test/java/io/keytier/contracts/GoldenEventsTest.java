package io.keytier.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.keytier.contracts.golden.GoldenEvent;
import io.keytier.contracts.golden.GoldenEvents;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenEventsTest {

    private static final Map<Topic.Key, String> KEYS =
            Map.of(Topic.Key.CUSTOMER, "customerId", Topic.Key.POLICY_VERSION, "version");

    static Stream<GoldenEvent<?>> everyEvent() {
        return Topics.ALL.stream().flatMap(topic -> GoldenEvents.of(topic).stream());
    }

    static Stream<Topic<?>> everyTopic() {
        return Topics.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void shouldFitItsSchema(GoldenEvent<?> golden) throws IOException {
        var body = EventJson.mapper().readTree(golden.body());
        assertThat(Schemas.violations(golden.event().data().getClass(), body)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void shouldBeReadAndWrittenBackTheSame(GoldenEvent<?> golden) throws IOException {
        var event = golden.event();
        var mapper = EventJson.mapper();
        assertThat(mapper.readTree(EventCodec.body(event.data()))).isEqualTo(mapper.readTree(golden.body()));
        assertThat(EventCodec.headers(event)).containsExactlyInAnyOrderEntriesOf(golden.headerBytes());
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void shouldBeKeyedByWhatItIsAbout(GoldenEvent<?> golden) throws IOException {
        var body = EventJson.mapper().readTree(golden.body());
        assertThat(golden.key())
                .isEqualTo(body.get(KEYS.get(golden.topic().key())).asText());
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void shouldShowEveryTypeOfATopic(Topic<?> topic) {
        var shown = GoldenEvents.of(topic).stream()
                .map(golden -> golden.event().type())
                .collect(Collectors.toSet());
        assertThat(shown).isEqualTo(topic.types().keySet());
    }

    @Test
    void shouldBeRefusedByTheSchemaOnceItIsBroken() throws IOException {
        var golden = GoldenEvents.named(Topics.PURCHASES, "sale");
        var body = (ObjectNode) EventJson.mapper().readTree(golden.body());
        body.put("amount", 5000.00)
                .put("customerId", "a\nb")
                .put("orderedOn", "yesterday")
                .remove("orderId");
        assertThat(Schemas.violations(PurchaseRecorded.class, body)).hasSize(4);
    }
}
