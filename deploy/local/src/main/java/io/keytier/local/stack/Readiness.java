package io.keytier.local.stack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

import io.keytier.local.api.Endpoint;

/** Waits until services are ready to serve. */
final class Readiness {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @throws StackException naming those that are not ready after some minutes */
    void await(List<Endpoint> services) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        var missing = services;
        while (!missing.isEmpty()) {
            if (System.nanoTime() > end) {
                throw new StackException("not ready after " + PATIENCE.toMinutes() + " minutes: "
                        + missing.stream().map(Endpoint::name).collect(Collectors.joining(", "))
                        + "; the logs tell why");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            missing = missing.stream().filter(service -> !isReady(service)).toList();
        }
    }

    private boolean isReady(Endpoint service) {
        var request = HttpRequest.newBuilder(URI.create(service.management() + "/q/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackException("interrupted");
        }
    }
}
