package io.keytier.platform.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import jakarta.ws.rs.WebApplicationException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** The one table from exception to problem; the first row that fits counts, and what fits none is a 500. */
final class ProblemTable {

    private static final Problem INTERNAL =
            Problem.of(500, "Something went wrong on our side. It has been logged; trying again may help.");

    private static final Map<Class<? extends Throwable>, Function<Throwable, Problem>> ROWS = new LinkedHashMap<>();

    static {
        row(ProblemException.class, ProblemException::problem);
        row(BodyException.class, BodyException::problem);
        row(UnauthorizedException.class, e -> Statuses.of(401));
        row(AuthenticationFailedException.class, e -> Statuses.of(401));
        row(AuthenticationCompletionException.class, e -> Statuses.of(401));
        row(AuthenticationRedirectException.class, e -> Statuses.of(401));
        row(ForbiddenException.class, e -> Statuses.of(403));
        row(InvalidDefinitionException.class, e -> INTERNAL);
        row(JsonProcessingException.class, JsonProblems::of);
        row(WebApplicationException.class, ProblemTable::ofWeb);
    }

    private ProblemTable() {}

    static Problem of(Throwable thrown) {
        return ROWS.entrySet().stream()
                .filter(row -> row.getKey().isInstance(thrown))
                .findFirst()
                .map(row -> row.getValue().apply(thrown))
                .orElse(INTERNAL);
    }

    private static Problem ofWeb(WebApplicationException thrown) {
        // RESTEasy wraps what went wrong while it read a body or a parameter.
        if (thrown.getCause() instanceof JsonProcessingException
                || thrown.getCause() instanceof BodyException
                || thrown.getCause() instanceof ProblemException) {
            return of(thrown.getCause());
        }
        var status = thrown.getResponse().getStatus();
        if (status == 404 && thrown.getCause() != null) {
            return Problem.of(400, "A parameter of the request has the wrong form.");
        }
        return status >= 500 && status != 503 ? INTERNAL : Statuses.of(status);
    }

    private static <E extends Throwable> void row(Class<E> type, Function<E, Problem> problem) {
        ROWS.put(type, thrown -> problem.apply(type.cast(thrown)));
    }
}
