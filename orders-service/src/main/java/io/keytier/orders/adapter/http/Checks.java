package io.keytier.orders.adapter.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import io.keytier.orders.domain.InvalidDocument;
import io.keytier.platform.problem.Problem;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.problem.Violation;
import org.jspecify.annotations.Nullable;

/** Builds values and gathers what is wrong with them, so that a caller hears of all at once. */
public final class Checks {

    /** So many are named at the most. */
    private static final int MOST = 100;

    private final List<Violation> violations = new ArrayList<>();

    /** The body, which has to be there: JSON's null is none. */
    public static <T> T present(@Nullable T body) {
        if (body == null) {
            throw new ProblemException(Problem.of(400, "The body must be an object."));
        }
        return body;
    }

    /** A value that has to be there; null if it is not, or is refused. */
    public <T, R> @Nullable R required(String field, @Nullable T given, Function<T, R> value) {
        require(field, given);
        return optional(given, value);
    }

    /** A value that may be missing; null if it is, or is refused. */
    public <T, R> @Nullable R optional(@Nullable T given, Function<T, R> value) {
        return given == null ? null : value("", () -> value.apply(given));
    }

    /** Notes that a field is missing, if it is. */
    public void require(String field, @Nullable Object given) {
        if (given == null) {
            refuse(field, "is required");
        }
    }

    /** A value, or null if it is refused; {@code prefix} stands before the names of its fields. */
    public <R> @Nullable R value(String prefix, Supplier<R> value) {
        try {
            return value.get();
        } catch (InvalidDocument e) {
            refuse(prefix + e.field(), e.getMessage());
            return null;
        }
    }

    /** Notes what is wrong with a field. */
    public void refuse(String field, String message) {
        violations.add(new Violation(field, message));
    }

    /** The value, unless anything was refused. */
    public <R> R orElseThrow(Supplier<@Nullable R> value) {
        if (violations.isEmpty()) {
            var built = value("", value);
            if (built != null) {
                return built;
            }
        }
        throw ProblemException.invalid(violations.subList(0, Math.min(MOST, violations.size())));
    }
}
