package io.keytier.kubernetes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import org.jspecify.annotations.Nullable;

/**
 * Strimzi's objects, by the classes its definitions are generated from: unknown, missing and deprecated fields (what is
 * deprecated is absent from {@code v1}), types and the values of enumerations.
 */
final class StrimziSchema implements Schema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Class<?>> KINDS =
            Map.of("Kafka", Kafka.class, "KafkaNodePool", KafkaNodePool.class, "KafkaTopic", KafkaTopic.class);

    @Override
    public List<String> violations(JsonNode object) {
        var type = KINDS.get(object.path("kind").asText());
        if (type == null
                || !"kafka.strimzi.io/v1".equals(object.path("apiVersion").asText())) {
            return List.of("no schema for " + object.path("apiVersion").asText() + " "
                    + object.path("kind").asText());
        }
        try {
            var violations = new ArrayList<String>();
            compare(object, JSON.treeToValue(object, type), "", violations);
            return violations;
        } catch (JsonProcessingException e) {
            return List.of(e.getOriginalMessage());
        }
    }

    /** Walks what was written along with what Strimzi read from it. */
    private static void compare(JsonNode written, @Nullable Object read, String path, List<String> violations) {
        if (read == null) {
            violations.add(path + ": " + written + " is not allowed");
        } else if (read instanceof Collection<?> elements) {
            Iterator<?> element = elements.iterator();
            written.forEach(item -> compare(item, element.next(), path + "[]", violations));
        } else if (!(read instanceof Map) && written.isObject()) {
            compareFields(written, read, path, violations);
        }
    }

    private static void compareFields(JsonNode written, Object read, String path, List<String> violations) {
        var properties = properties(read);
        properties.values().stream()
                .filter(property -> property.isRequired() && !written.has(property.getName()))
                .forEach(property -> violations.add(path + "." + property.getName() + " is missing"));
        written.properties().forEach(field -> {
            var property = properties.get(field.getKey());
            var fieldPath = path + "." + field.getKey();
            if (property == null || property.getGetter().hasAnnotation(Deprecated.class)) {
                violations.add(fieldPath + " is unknown");
            } else {
                compare(field.getValue(), property.getGetter().getValue(read), fieldPath, violations);
            }
        });
    }

    private static Map<String, BeanPropertyDefinition> properties(Object bean) {
        var config = JSON.getSerializationConfig();
        return config.introspect(config.constructType(bean.getClass())).findProperties().stream()
                .filter(BeanPropertyDefinition::hasGetter)
                .collect(Collectors.toMap(BeanPropertyDefinition::getName, property -> property));
    }
}
