package io.keytier.platform.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Ends a request with a problem. What it says reaches the caller, so it holds no internals. */
public class ProblemException extends RuntimeException {

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    public ProblemException(Problem problem) {
        this(problem, Map.of());
    }

    private ProblemException(Problem problem, Map<String, String> headers) {
        super(problem.title() + ": " + problem.detail());
        this.problem = problem;
        this.headers = headers;
    }

    /** 400 for input that is wrong in these fields. */
    public static ProblemException invalid(List<Violation> violations) {
        var first = violations.get(0);
        return new ProblemException(Problem.of(400, first.field() + " " + first.message(), violations));
    }

    /** 400 for input that is wrong in one field. */
    public static ProblemException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /** 403: the caller has the role, but this is not theirs. */
    public static ProblemException forbidden(String detail) {
        return new ProblemException(Problem.of(403, detail));
    }

    /** 404, saying what was not found. */
    public static ProblemException notFound(String detail) {
        return new ProblemException(Problem.of(404, detail));
    }

    /** 409, saying with what the request conflicts. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, detail));
    }

    /** 409 for what is under way: the time after which to ask again is told in whole seconds. */
    public static ProblemException busy(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(409, detail), retryAfter(retryAfter));
    }

    /** 422, saying what contradicts an earlier request. */
    public static ProblemException unprocessable(String detail) {
        return new ProblemException(new Problem("about:blank", "Unprocessable Content", 422, detail, List.of()));
    }

    /** 429 with the time after which to try again, rounded up to whole seconds. */
    public static ProblemException tooMany(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(429, detail), retryAfter(retryAfter.plusMillis(999)));
    }

    /** 503 with the time after which to try again, in whole seconds. */
    public static ProblemException unavailable(String detail, Duration retryAfter) {
        return new ProblemException(Problem.of(503, detail), retryAfter(retryAfter));
    }

    private static Map<String, String> retryAfter(Duration time) {
        return Map.of("Retry-After", Long.toString(Math.max(1, time.toSeconds())));
    }

    /** The answer's body. */
    public Problem problem() {
        return problem;
    }

    Map<String, String> headers() {
        return headers;
    }
}
