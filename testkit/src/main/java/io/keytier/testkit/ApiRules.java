package io.keytier.testkit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** What the OpenAPI document of every service keeps to, so that a client can be generated from it. */
public final class ApiRules {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String PROBLEM = "application/problem+json";

    private final JsonNode api;
    private final List<String> broken = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();

    private ApiRules(JsonNode api) {
        this.api = api;
    }

    /** The places of a document that break a rule, each with what is missing there. */
    public static List<String> brokenBy(JsonNode api) {
        var rules = new ApiRules(api);
        api.path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        rules.operation(operation.getKey().toUpperCase() + " " + path.getKey(), operation.getValue());
                    }
                }));
        rules.require(!api.path("paths").isEmpty(), "paths", "there are operations");
        rules.schemes(api.at("/components/securitySchemes"));
        rules.node("document", api);
        return rules.broken;
    }

    /** What a node stands for: itself, or what it refers to; missing if that is nowhere. */
    public static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.get("$ref").asText().substring(1)) : node;
    }

    private void operation(String name, JsonNode operation) {
        require(!operation.path("security").isEmpty(), name, "says who may call it");
        require(!operation.path("summary").asText().isEmpty(), name, "says what it does");
        var id = operation.path("operationId").asText();
        require(!id.isEmpty() && ids.add(id), name, "has an identifier of its own");
        operation.path("parameters").forEach(parameter -> parameter(name, resolved(api, parameter)));
        contents(name + " request", operation.path("requestBody"));
        var answers = operation.path("responses");
        for (var status : List.of("401", "403", "default")) {
            require(answers.has(status), name, "answers " + status);
        }
        answers.fields()
                .forEachRemaining(answer ->
                        answer(name + " " + answer.getKey(), answer.getKey(), resolved(api, answer.getValue())));
    }

    private void parameter(String operation, JsonNode parameter) {
        var name = parameter.path("name").asText();
        var schema = resolved(api, parameter.path("schema"));
        var place = operation + " ?" + name;
        require(schema.has("type"), place, "has a type");
        require(
                !schema.path("type").asText().equals("string") || schema.size() > 1,
                place,
                "is more than any string: an enum, a format, a length");
        if (name.equals("limit")) {
            require(schema.path("type").asText().equals("integer"), place, "is an integer");
            require(schema.has("minimum") && schema.has("maximum") && schema.has("default"), place, "has bounds");
        }
    }

    private void answer(String place, String status, JsonNode answer) {
        require(!answer.path("description").asText().isEmpty(), place, "is described");
        if (status.startsWith("2") || status.startsWith("3")) {
            contents(place, answer);
            return;
        }
        var schema = answer.path("content").path(PROBLEM).path("schema").path("$ref");
        require(schema.asText().equals("#/components/schemas/Problem"), place, "is a problem");
        if (Set.of("429", "503").contains(status)) {
            require(answer.path("headers").has("Retry-After"), place, "says when to try again");
        }
    }

    private void contents(String place, JsonNode body) {
        body.path("content")
                .fields()
                .forEachRemaining(content -> require(
                        !content.getValue().path("schema").isEmpty(), place + " " + content.getKey(), "has a schema"));
    }

    private void schemes(JsonNode schemes) {
        require(!schemes.isEmpty(), "security schemes", "there is one");
        schemes.forEach(scheme -> require(
                scheme.path("type").asText().equals("http")
                        && scheme.path("scheme").asText().equals("bearer"),
                "security scheme",
                "is that of bearer tokens"));
    }

    /** What holds for any schema wherever it stands. */
    private void node(String place, JsonNode node) {
        if (node.path("$ref").isTextual()) {
            require(!resolved(api, node).isMissingNode(), place, "refers to something");
        }
        require(!types(node).contains("number"), place, "gives decimals as strings");
        var cursor = node.path("properties").path("nextCursor");
        require(cursor.isMissingNode() || cursor.path("type").toString().contains("null"), place, "ends with a null");
        node.fields().forEachRemaining(child -> node(place + "/" + child.getKey(), child.getValue()));
        for (var i = 0; i < node.size() && node.isArray(); i++) {
            node(place + "/" + i, node.get(i));
        }
    }

    /** One type stands alone, several in an array. */
    private static List<String> types(JsonNode schema) {
        var type = schema.path("type");
        var several = new ArrayList<String>();
        type.forEach(one -> several.add(one.asText()));
        return type.isArray() ? several : List.of(type.asText());
    }

    private void require(boolean isSo, String place, String rule) {
        if (!isSo) {
            broken.add(place + ": " + rule);
        }
    }
}
