package io.keytier.platform.request;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

import io.keytier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Reads path and query parameters; what is unusable ends the request with a 400 that names the parameter. One of the
 * query that is given without a value does not come so far: it is refused before, unless it {@link MayBeEmpty}.
 */
public final class Parameters {

    private static final int MAX_IDENTIFIER = 128;
    private static final int LATEST_YEAR = 9999;

    private Parameters() {}

    /**
     * An identifier: 1 to 128 characters, any but control characters.
     *
     * @throws ProblemException 400 for any other value
     */
    public static String identifier(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw ProblemException.invalid(field, "must not be empty");
        }
        if (value.codePointCount(0, value.length()) > MAX_IDENTIFIER) {
            throw ProblemException.invalid(field, "must not be longer than " + MAX_IDENTIFIER + " characters");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw ProblemException.invalid(field, "must not hold control characters");
        }
        return value;
    }

    /** An identifier to filter by; empty where the caller gave none. */
    public static Optional<String> optionalIdentifier(String field, @Nullable String value) {
        return Optional.ofNullable(value).map(given -> identifier(field, given));
    }

    /** An ISO date; empty where the caller gave none. */
    public static Optional<LocalDate> date(String field, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        try {
            var date = LocalDate.parse(value);
            if (date.getYear() >= 1 && date.getYear() <= LATEST_YEAR) {
                return Optional.of(date);
            }
        } catch (DateTimeParseException e) {
            // Told below, like a date that no calendar of ours reaches.
        }
        throw ProblemException.invalid(field, "must be a date such as 2026-11-01");
    }

    /** A parameter that is true or false. */
    public static Optional<Boolean> flag(String field, @Nullable String value) {
        if (value != null && !value.equals("true") && !value.equals("false")) {
            throw ProblemException.invalid(field, "must be true or false");
        }
        return Optional.ofNullable(value).map(Boolean::valueOf);
    }

    /** One of the names of an enum, in any case; empty where the caller gave none. */
    public static <E extends Enum<E>> Optional<E> choice(String field, @Nullable String value, Class<E> type) {
        if (value == null) {
            return Optional.empty();
        }
        var name = value.toUpperCase(Locale.ROOT);
        var chosen = Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst();
        if (chosen.isEmpty()) {
            var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            throw ProblemException.invalid(field, "must be one of " + names);
        }
        return chosen;
    }
}
