package io.keytier.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;

/** The published JSON Schemas, by the record whose body they describe. */
final class Schemas {

    static final Map<Class<?>, String> FILES = Map.of(
            PurchaseRecorded.class, "purchase-recorded.v1.json",
            PurchaseWithdrawn.class, "purchase-withdrawn.v1.json",
            ImportClosed.class, "import-closed.v1.json",
            PaymentRecorded.class, "payment-recorded.v1.json",
            PaymentWithdrawn.class, "payment-withdrawn.v1.json",
            CustomerChange.class, "customer-change.v1.json",
            CustomerScored.class, "customer-scored.v1.json",
            PolicyPublished.class, "policy-published.v1.json",
            KeyAccountUpdated.class, "key-account-updated.v1.json");

    private static final String PUBLISHED = "https://keytier.io/schemas/";
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            builder -> builder.schemaMappers(mappers -> mappers.mapPrefix(PUBLISHED, "classpath:keytier/schemas/")));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    static Set<ValidationMessage> violations(Class<?> data, JsonNode body) {
        return of(data).validate(body);
    }

    static JsonNode json(Class<?> data) {
        var resource = "/keytier/schemas/" + FILES.get(data);
        try (var file = Schemas.class.getResourceAsStream(resource)) {
            return EventJson.mapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonSchema of(Class<?> data) {
        return FACTORY.getSchema(SchemaLocation.of(PUBLISHED + FILES.get(data)), STRICT);
    }
}
