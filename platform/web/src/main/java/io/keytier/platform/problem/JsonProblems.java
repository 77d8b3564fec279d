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

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;

/** What is wrong with a JSON body, by field and in our own words: Jackson's messages name classes. */
public final class JsonProblems {

    private static final String GIVEN_TWICE = "is given twice";
    private static final String OUT_OF_BOUNDS = "is too long, too large or nested too deeply";

    /** How Jackson's duplicate detection begins its message; there is no type of exception for it. */
    private static final String DUPLICATE = "Duplicate field";

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
        var cause = causeOf(thrown);
        var field = FieldPath.of(thrown).isEmpty() ? FieldPath.of(cause) : FieldPath.of(thrown);
        if (cause instanceof JsonParseException && !isAboutSize(cause) && !isDuplicate(cause)) {
            return malformed(cause, field);
        }
        if (isDuplicate(cause)) {
            var within = thrown instanceof JsonMappingException ? FieldPath.of(thrown) : "";
            return ofField(FieldPath.below(within, nameAt(cause)), GIVEN_TWICE);
        }
        if (isAboutSize(cause)) {
            return field.isEmpty()
                    ? Problem.of(400, "A part of the body " + OUT_OF_BOUNDS + ".")
                    : ofField(field, OUT_OF_BOUNDS);
        }
        if (!field.isEmpty()) {
            return ofField(field, messageOf(thrown));
        }
        if (thrown instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return Problem.of(400, "The body must be " + expected(mismatch.getTargetType()) + ".");
        }
        return malformed(thrown, field);
    }

    private static boolean isAboutSize(JsonProcessingException cause) {
        return cause instanceof StreamConstraintsException;
    }

    private static boolean isDuplicate(JsonProcessingException cause) {
        return cause.getOriginalMessage() != null && cause.getOriginalMessage().startsWith(DUPLICATE);
    }

    private static Problem malformed(JsonProcessingException thrown, String field) {
        var at = thrown.getLocation();
        var detail = at == null
                ? "The body is not well-formed JSON."
                : "The body is not well-formed JSON, at line %d, column %d."
                        .formatted(at.getLineNr(), at.getColumnNr());
        return field.isEmpty()
                ? Problem.of(400, detail)
                : Problem.of(400, detail, List.of(new Violation(field, "is not well-formed JSON")));
    }

    private static Problem ofField(String field, String message) {
        return Problem.of(400, field + " " + message, List.of(new Violation(field, message)));
    }

    private static String messageOf(JsonProcessingException thrown) {
        if (thrown instanceof UnrecognizedPropertyException) {
            return "is unknown here";
        }
        return thrown instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null
                ? "must be " + expected(mismatch.getTargetType())
                : "has an unusable value";
    }

    /** What went wrong in the text itself, where a mapping only tells in which field. */
    private static JsonProcessingException causeOf(JsonProcessingException thrown) {
        return thrown instanceof JsonMappingException && thrown.getCause() instanceof JsonProcessingException cause
                ? causeOf(cause)
                : thrown;
    }

    private static String nameAt(JsonProcessingException thrown) {
        try {
            return thrown.getProcessor() instanceof JsonParser parser && parser.currentName() != null
                    ? parser.currentName()
                    : "a field";
        } catch (java.io.IOException e) {
            return "a field";
        }
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
}
