package io.keytier.platform.problem;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import org.jspecify.annotations.Nullable;

/** What is wrong with a JSON body, by field and in our own words: Jackson's messages name classes. */
public final class JsonProblems {

    private static final Map<Class<?>, String> EXPECTED = Map.of(
            String.class, "a string",
            BigDecimal.class, "a decimal, as a string or a number",
            Integer.class, "a whole number",
            Long.class, "a whole number",
            Boolean.class, "true or false",
            LocalDate.class, "a date such as 2026-11-01",
            Instant.class, "an instant such as 2026-11-01T09:30:00+08:00",
            OffsetDateTime.class, "an instant such as 2026-11-01T09:30:00+08:00");

    private JsonProblems() {}

    /** The problem with a body that could not be read; also for services that read bodies themselves. */
    public static Problem of(JsonProcessingException thrown) {
        if (thrown instanceof JsonMappingException mapping && !path(mapping).isEmpty()) {
            return ofField(path(mapping), mapping);
        }
        if (thrown instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return Problem.of(400, "The body must be " + expected(mismatch.getTargetType()) + ".");
        }
        var at = thrown.getLocation();
        return Problem.of(
                400,
                at == null
                        ? "The body is not well-formed JSON."
                        : "The body is not well-formed JSON, at line %d, column %d."
                                .formatted(at.getLineNr(), at.getColumnNr()));
    }

    private static Problem ofField(String field, JsonMappingException thrown) {
        var message = "has an unusable value";
        if (thrown instanceof UnrecognizedPropertyException) {
            message = "is unknown here";
        } else if (thrown instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            message = "must be " + expected(mismatch.getTargetType());
        }
        return Problem.of(400, field + " " + message, List.of(new Violation(field, message)));
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "an array";
        }
        return EXPECTED.getOrDefault(boxed(type), "an object");
    }

    private static Class<?> boxed(Class<?> type) {
        return java.lang.invoke.MethodType.methodType(type).wrap().returnType();
    }

    private static String path(JsonMappingException thrown) {
        var path = new StringBuilder();
        for (var step : thrown.getPath()) {
            path.append(stepOf(step.getFieldName(), step.getIndex(), path.isEmpty()));
        }
        return path.toString();
    }

    private static String stepOf(@Nullable String name, int index, boolean first) {
        if (name == null) {
            return "[" + index + "]";
        }
        return first ? name : "." + name;
    }
}
