package io.keytier.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaTest {

    static Stream<Arguments> everyRecord() {
        var change = Schemas.json(CustomerChange.class).get("$defs");
        var policy = Schemas.json(PolicyPublished.class).get("$defs");
        return Stream.concat(
                Schemas.FILES.keySet().stream().map(record -> Arguments.of(record, Schemas.json(record))),
                Stream.of(
                        Arguments.of(CustomerChange.DocumentRef.class, change.get("documentRef")),
                        Arguments.of(CustomerChange.Standing.class, change.get("standing")),
                        Arguments.of(CustomerChange.Weights.class, change.get("weights")),
                        Arguments.of(CustomerChange.NextTier.class, change.get("nextTier")),
                        Arguments.of(PolicyPublished.Recency.class, policy.get("recency")),
                        Arguments.of(PolicyPublished.RecencyBand.class, policy.get("recencyBand")),
                        Arguments.of(PolicyPublished.Frequency.class, policy.get("frequency")),
                        Arguments.of(PolicyPublished.FrequencyBand.class, policy.get("frequencyBand")),
                        Arguments.of(PolicyPublished.Monetary.class, policy.get("monetary")),
                        Arguments.of(PolicyPublished.MonetaryBand.class, policy.get("monetaryBand")),
                        Arguments.of(PolicyPublished.TierStep.class, policy.get("tierStep")),
                        Arguments.of(PolicyPublished.SegmentCuts.class, policy.get("segmentCuts")),
                        Arguments.of(
                                Lifetime.class,
                                Schemas.json(CustomerScored.class).at("/properties/lifetime"))));
    }

    @ParameterizedTest
    @MethodSource("everyRecord")
    void shouldListTheRecordsComponentsInOrder(Class<?> record, JsonNode schema) {
        assertThat(schema.get("properties").fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        components(record).map(RecordComponent::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("everyRecord")
    void shouldRequireWhatIsNeverNull(Class<?> record, JsonNode schema) {
        var required = StreamSupport.stream(schema.get("required").spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
        assertThat(required)
                .containsExactlyElementsOf(components(record)
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
    }

    @Test
    void shouldBeThereForEveryTypeOfEveryTopic() {
        var carried = Topics.ALL.stream()
                .flatMap(topic -> topic.types().values().stream())
                .collect(Collectors.toSet());
        assertThat(Schemas.FILES.keySet()).isEqualTo(carried);
    }

    private static Stream<RecordComponent> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents());
    }
}
