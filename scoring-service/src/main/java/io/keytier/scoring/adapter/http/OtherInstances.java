package io.keytier.scoring.adapter.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.keytier.platform.problem.ProblemException;
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
     * @throws ProblemException 503 if it does not answer
     */
    Response ask(HostInfo holder, URI uri, String authorization) {
        var target = URI.create("http://" + holder.host() + ":" + holder.port() + uri.getRawPath()
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
        var request = HttpRequest.newBuilder(target)
                .timeout(TIMEOUT)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            return Response.status(answer.statusCode())
                    .type(answer.headers().firstValue(HttpHeaders.CONTENT_TYPE).orElse("application/json"))
                    .entity(answer.body())
                    .build();
        } catch (IOException e) {
            throw unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        }
    }

    /**
     * Asks the other instance for its part of an answer.
     *
     * @param path with its query, encoded
     * @throws ProblemException 503 if it does not answer, or not with its part
     */
    byte[] post(HostInfo holder, String path, byte[] body, String authorization) {
        var request = HttpRequest.newBuilder(URI.create("http://" + holder.host() + ":" + holder.port() + path))
                .timeout(PART_TIMEOUT)
                .header(HttpHeaders.AUTHORIZATION, authorization)
                .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() == 200) {
                return answer.body();
            }
            throw unreachable();
        } catch (IOException e) {
            throw unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unreachable();
        }
    }

    private static ProblemException unreachable() {
        return ProblemException.unavailable("The instance that holds the customer does not answer.", TIMEOUT);
    }
}
