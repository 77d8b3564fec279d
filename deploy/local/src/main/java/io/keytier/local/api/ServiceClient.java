package io.keytier.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.EventJson;

/**
 * One service, called in one role. A connection that breaks, a 5xx and a 429 become an {@link UnavailableException};
 * every other status is an {@link Answer}.
 */
public final class ServiceClient {

    private static final Duration TIMEOUT = Duration.ofMinutes(10);
    private static final int PAGE = 500;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Endpoint endpoint;
    private final String token;

    /** @param token of the role, not yet prefixed with Bearer */
    public ServiceClient(Endpoint endpoint, String token) {
        this.endpoint = endpoint;
        this.token = token;
    }

    /** An identifier as a segment of a path. */
    public static String segment(String identifier) {
        return URLEncoder.encode(identifier, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** GET. */
    public Answer get(String path) {
        return send("GET", path, "application/json", BodyPublishers.noBody());
    }

    /** POST of a body that is written as JSON. */
    public Answer post(String path, Object body) {
        return send("POST", path, "application/json", json(body));
    }

    /** PUT of a body that is written as JSON. */
    public Answer put(String path, Object body) {
        return send("PUT", path, "application/json", json(body));
    }

    /** DELETE. */
    public Answer delete(String path) {
        return send("DELETE", path, "application/json", BodyPublishers.noBody());
    }

    /** POST of newline-delimited JSON, streamed as it is taken from the chunks. */
    public Answer postLines(String path, Iterable<byte[]> chunks) {
        return send("POST", path, "application/x-ndjson", BodyPublishers.ofByteArrays(chunks));
    }

    /** All items of a cursor-paged list, with or without filters. */
    public List<JsonNode> all(String path) {
        var items = new ArrayList<JsonNode>();
        var first = path + (path.contains("?") ? "&" : "?") + "limit=" + PAGE;
        var cursor = "";
        do {
            var page = get(first + cursor).ok();
            page.path("items").forEach(items::add);
            var next = page.path("nextCursor");
            cursor = next.isTextual() ? "&cursor=" + segment(next.asText()) : "";
        } while (!cursor.isEmpty());
        return items;
    }

    private Answer send(String method, String path, String contentType, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create(endpoint.http() + path))
                .method(method, body)
                .header("Content-Type", contentType)
                .header("Authorization", "Bearer " + token)
                .timeout(TIMEOUT)
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() >= 500 || response.statusCode() == 429) {
                throw new UnavailableException(endpoint.name() + " answers " + response.statusCode(), null);
            }
            return new Answer(response.statusCode(), tree(response.body()));
        } catch (IOException e) {
            throw new UnavailableException(endpoint.name() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(endpoint.name() + " was not waited for", e);
        }
    }

    private static BodyPublisher json(Object body) {
        return BodyPublishers.ofByteArray(EventCodec.body(body));
    }

    private static JsonNode tree(String body) throws JsonProcessingException {
        return body.isBlank() ? MissingNode.getInstance() : EventJson.mapper().readTree(body);
    }
}
