package io.keytier.orders;

import static io.keytier.orders.ErpApi.as;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import io.keytier.testkit.ApiRules;

/** What the service says of itself (OpenAPI), to hold its answers against. */
public record Described(JsonNode api) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An operation and what is said of it. */
    public record Operation(String method, String path, JsonNode node) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** An answer as it came. */
    public record Answer(int status, String mediaType, boolean hasLocation, String body) {}

    /** The description as it is at the moment. */
    public static Described now() {
        return new Described(read(as("erp").get("/q/openapi?format=json").asString()));
    }

    public List<Operation> operations() {
        return fields(api.path("paths"))
                .flatMap(path ->
                        fields(path.value()).map(method -> new Operation(method.name(), path.name(), method.value())))
                .toList();
    }

    public Iterable<String> paths() {
        return api.path("paths")::fieldNames;
    }

    private JsonNode operation(String method, String path) {
        return api.path("paths").path(path).path(method.toLowerCase());
    }

    /** The name of the schema that an operation takes as JSON, if it has one. */
    public Optional<String> taken(Operation operation) {
        var schema = operation.node().at("/requestBody/content/application~1json/schema/$ref");
        return Optional.of(schema.asText().replaceFirst(".*/", "")).filter(name -> !name.isEmpty());
    }

    /** What in an answer is not as the description says; empty if all is. */
    public List<String> objectionsTo(Answer answer, String method, String path) {
        var objections = new ArrayList<String>();
        var answers = operation(method, path).path("responses");
        var status = Integer.toString(answer.status());
        var described = ApiRules.resolved(api, answers.path(answers.has(status) ? status : "default"));
        if (answer.status() < 400 && !answers.has(status)) {
            objections.add("status " + status + " is not described");
        }
        if (described.path("headers").has("Location") != answer.hasLocation()) {
            objections.add("the header Location is not as described");
        }
        var content = described.path("content").path(answer.mediaType());
        if (content.isMissingNode()) {
            objections.add("media type " + answer.mediaType() + " is not described");
        }
        var isJson = answer.mediaType().endsWith("json") && !answer.mediaType().endsWith("ndjson");
        var body = isJson ? read(answer.body()) : TextNode.valueOf(answer.body());
        objections.addAll(objectionsTo(body, content.path("schema")));
        return objections;
    }

    private List<String> objectionsTo(JsonNode body, JsonNode schema) {
        var whole = JSON.createObjectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", api.path("components"));
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(whole).validate(body).stream()
                .map(Object::toString)
                .toList();
    }

    private record Field(String name, JsonNode value) {}

    private static Stream<Field> fields(JsonNode object) {
        Iterable<String> names = object::fieldNames;
        return StreamSupport.stream(names.spliterator(), false).map(name -> new Field(name, object.get(name)));
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
