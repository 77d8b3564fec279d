package io.keytier.local.api;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a service answered.
 *
 * @param body missing node where there is none
 */
public record Answer(int status, JsonNode body) {

    /** The body of a 2xx. @throws IllegalStateException with the service's own words otherwise */
    public JsonNode ok() {
        if (!isOk()) {
            throw new IllegalStateException("refused with " + status + ": " + body);
        }
        return body;
    }

    /** Whether the status is 2xx. */
    public boolean isOk() {
        return status / 100 == 2;
    }
}
