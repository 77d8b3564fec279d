package io.keytier.platform.problem;

import java.util.Map;

/** What the framework refuses by status alone, in our own words. */
final class Statuses {

    private static final Map<Integer, String> DETAILS = Map.of(
            400, "The request cannot be understood.",
            401, "A valid bearer token is needed.",
            403, "The token's role does not allow this.",
            404, "There is nothing at this path.",
            405, "This method is not offered at this path.",
            406, "None of the accepted media types is offered.",
            413, "The request is too large.",
            415, "The content type is not one this path takes.",
            503, "The service cannot answer now; try again later.");

    private Statuses() {}

    static Problem of(int status) {
        return Problem.of(status, DETAILS.get(status));
    }
}
