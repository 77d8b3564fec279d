package io.keytier.scoring.adapter.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.keytier.scoring.config.ScoringConfig;
import org.apache.kafka.streams.state.HostInfo;

/** The hop to the instance that holds a customer, on behalf of the caller and with the caller's own token. */
@ApplicationScoped
class OtherInstances {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    /** What goes over all customers of an instance takes its time. */
    private static final Duration PART_TIMEOUT = Duration.ofMinutes(2);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final HostInfo self;

    OtherInstances(ScoringConfig config) {
        this.self = HostInfo.buildFromEndpoint(config.advertisedAddress());
    }

    boolean isThisInstance(HostInfo holder) {
        return self.equals(holder);
    }

    /**
     * Asks the other instance what this one was asked, and passes its answer on.
     *
     * @param uri as the caller sent it
     * @return empty if it does not answer, or cannot now
     */
    Optional<Response> ask(HostInfo holder, URI uri, Caller caller) {
        var path = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        return send(to(holder, path, caller).timeout(TIMEOUT).build())
                .filter(answer -> answer.statusCode() != Response.Status.SERVICE_UNAVAILABLE.getStatusCode())
                .map(answer -> Response.status(answer.statusCode())
                        .type(answer.headers()
                                .firstValue(HttpHeaders.CONTENT_TYPE)
                                .orElse(MediaType.APPLICATION_JSON))
                        .entity(answer.body())
                        .build());
    }

    /**
     * Asks the other instance for its part of an answer.
     *
     * @param path with its query, encoded
     * @return empty if it does not answer, or not with its part
     */
    Optional<byte[]> post(HostInfo holder, String path, byte[] body, Caller caller) {
        var request = to(holder, path, caller)
                .timeout(PART_TIMEOUT)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return send(request).filter(answer -> answer.statusCode() == 200).map(HttpResponse::body);
    }

    private static HttpRequest.Builder to(HostInfo holder, String path, Caller caller) {
        return HttpRequest.newBuilder(URI.create("http://" + holder.host() + ":" + holder.port() + path))
                .header(HttpHeaders.AUTHORIZATION, caller.authorization())
                .header(Caller.HOP, "1");
    }

    private Optional<HttpResponse<byte[]>> send(HttpRequest request) {
        try {
            return Optional.of(client.send(request, BodyHandlers.ofByteArray()));
        } catch (IOException gone) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
