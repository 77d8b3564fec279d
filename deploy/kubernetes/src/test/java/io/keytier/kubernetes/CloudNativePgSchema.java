package io.keytier.kubernetes;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

/**
 * CloudNativePG's objects, by JSON Schemas written by hand from its API reference: its own definitions are in no Maven
 * repository. They know the fields that the manifests use and refuse any other.
 */
final class CloudNativePgSchema implements Schema {

    @Override
    public List<String> violations(JsonNode object) {
        var kind = object.path("kind").asText();
        var schema = CloudNativePgSchema.class.getResourceAsStream("/cloudnative-pg/" + kind + ".json");
        if (schema == null) {
            return List.of("no schema for " + kind);
        }
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(schema).validate(object).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
