package io.keytier.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AsyncApiTest {

    static Stream<Topic<?>> everyTopic() {
        return Topics.ALL.stream();
    }

    @Test
    void shouldBeAsyncApi3() throws IOException {
        assertThat(asyncApiSchema().validate(document())).isEmpty();
    }

    @Test
    void shouldBeRefusedOnceItIsBroken() throws IOException {
        var document = (ObjectNode) document();
        document.withObject("/channels/scores").put("adress", "keytier.scoring.scores.v1");
        assertThat(asyncApiSchema().validate(document)).isNotEmpty();
    }

    @Test
    void shouldDescribeEveryTopicAndItsDlqAndNoOther() throws IOException {
        var addresses = children(document().get("channels"))
                .map(channel -> channel.get("address").textValue())
                .toList();
        var topics = Topics.ALL.stream()
                .flatMap(topic -> topic.hasDlq() ? Stream.of(topic.name(), topic.dlq()) : Stream.of(topic.name()));
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(topics.toList());
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void shouldNameTheTypesAndSchemasOfATopic(Topic<?> topic) throws IOException {
        var messages =
                children(channel(topic).get("messages")).map(this::resolved).toList();
        assertThat(messages.stream().map(message -> message.get("name").textValue()))
                .containsExactlyInAnyOrderElementsOf(topic.types().keySet());
        for (var message : messages) {
            var type = message.get("name").textValue();
            assertThat(message.at("/headers/allOf/1/properties/ce_type/const").textValue())
                    .isEqualTo(type);
            assertThat(message.at("/payload/schema/$ref").textValue())
                    .isEqualTo("schemas/" + Schemas.FILES.get(topic.types().get(type)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyTopic")
    void shouldTellWhatTheBrokerKeeps(Topic<?> topic) throws IOException {
        var kafka = channel(topic).at("/bindings/kafka");
        var configuration = kafka.get("topicConfiguration");
        assertThat(kafka.get("partitions").intValue()).isEqualTo(topic.partitions(Topics.PARTITIONS));
        if (topic.cleanup() instanceof Topic.Cleanup.Delete delete) {
            assertThat(configuration.at("/cleanup.policy/0").textValue()).isEqualTo("delete");
            assertThat(configuration.get("retention.ms").longValue())
                    .isEqualTo(
                            delete.retention().map(java.time.Duration::toMillis).orElse(-1L));
        } else {
            assertThat(configuration.at("/cleanup.policy/0").textValue()).isEqualTo("compact");
        }
    }

    @Test
    void shouldRefOnlyToWhatIsThere() throws IOException {
        assertThat(references(document()).filter(reference -> reference.startsWith("#")))
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(
                                document().at(reference.substring(1)).isMissingNode())
                        .isFalse());
    }

    private static Stream<String> references(JsonNode node) {
        var own = Optional.ofNullable(node.get("$ref")).map(JsonNode::textValue).stream();
        return Stream.concat(own, children(node).flatMap(AsyncApiTest::references));
    }

    private JsonNode resolved(JsonNode reference) {
        try {
            return document().at(reference.get("$ref").textValue().substring(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode channel(Topic<?> topic) throws IOException {
        return children(document().get("channels"))
                .filter(channel -> channel.get("address").textValue().equals(topic.name()))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }

    private static JsonNode document() throws IOException {
        try (var yaml = AsyncApiTest.class.getResourceAsStream("/keytier/asyncapi.yaml")) {
            return new YAMLMapper().readTree(yaml);
        }
    }

    private static JsonSchema asyncApiSchema() throws IOException {
        try (var schema = AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(schema);
        }
    }
}
