package io.keytier.platform.problem;

import java.util.Map;

/** What the framework refuses by status alone, in our own words. */
final class Statuses {

    private static final Map<Integer, String> DETAILS = Map.ofEntries(
            Map.entry(400, "The request cannot be understood."),
            Map.entry(401, "A valid bearer token is needed."),
            Map.entry(403, "The token's role does not allow this."),
            Map.entry(404, "There is nothing at this path."),
            Map.entry(405, "This method is not offered at this path."),
            Map.entry(406, "None of the accepted media types is offered."),
            Map.entry(408, "The request did not come in time."),
            Map.entry(413, "The request is too large."),
            Map.entry(414, "The address is too long."),
            Map.entry(415, "The content type is not one this path takes."),
            Map.entry(429, "Too many requests; try again later."),
            Map.entry(503, "The service cannot answer now; try again later."));

    private Statuses() {}

    static Problem of(int status) {
        return Problem.of(status, DETAILS.get(status));
    }
}
