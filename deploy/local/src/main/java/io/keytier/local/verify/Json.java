package io.keytier.local.verify;

import java.time.LocalDate;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Fields that may be null. */
final class Json {

    private Json() {}

    static @Nullable String text(JsonNode object, String field) {
        var value = object.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    static @Nullable LocalDate date(JsonNode object, String field) {
        var text = text(object, field);
        return text == null ? null : LocalDate.parse(text);
    }
}
