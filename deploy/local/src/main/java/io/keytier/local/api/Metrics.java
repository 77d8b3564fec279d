package io.keytier.local.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** A service's metrics in Prometheus' text form, from its management port. */
public final class Metrics {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Endpoint endpoint;

    /** @param endpoint the service */
    public Metrics(Endpoint endpoint) {
        this.endpoint = endpoint;
    }

    /**
     * A gauge, added up over its labels.
     *
     * @throws UnavailableException if the service does not answer or does not show the gauge
     */
    public long sum(String gauge) {
        try {
            var request = HttpRequest.newBuilder(URI.create(endpoint.management() + "/q/metrics"))
                    .build();
            var text = http.send(request, BodyHandlers.ofString()).body();
            return sum(text, gauge);
        } catch (IOException e) {
            throw new UnavailableException(endpoint.name() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(endpoint.name() + " was not waited for", e);
        }
    }

    static long sum(String text, String gauge) {
        var values = text.lines()
                .filter(line -> line.startsWith(gauge + " ") || line.startsWith(gauge + "{"))
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .toList();
        if (values.isEmpty()) {
            throw new UnavailableException("there is no " + gauge, null);
        }
        return (long) values.stream().mapToDouble(Double::parseDouble).sum();
    }
}
