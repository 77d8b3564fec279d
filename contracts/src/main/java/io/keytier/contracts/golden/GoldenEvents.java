package io.keytier.contracts.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.keytier.contracts.EventJson;
import io.keytier.contracts.Topic;

/** The golden events: a change that breaks one of them breaks a consumer. */
public final class GoldenEvents {

    private static final TypeReference<List<Sample>> SAMPLES = new TypeReference<>() {};

    private GoldenEvents() {}

    /** All samples of a topic. */
    public static <T> List<GoldenEvent<T>> of(Topic<T> topic) {
        var resource = "/keytier/golden/" + topic.name() + ".json";
        try (var json = Objects.requireNonNull(GoldenEvents.class.getResourceAsStream(resource), resource)) {
            return EventJson.mapper().readValue(json, SAMPLES).stream()
                    .map(sample -> sample.on(topic))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** One sample by its name. */
    public static <T> GoldenEvent<T> named(Topic<T> topic, String name) {
        return of(topic).stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no golden event " + name + " on " + topic.name()));
    }

    private record Sample(String name, String key, Map<String, String> headers, JsonNode body) {

        <T> GoldenEvent<T> on(Topic<T> topic) {
            return new GoldenEvent<>(topic, name, key, headers, body.toString());
        }
    }
}
