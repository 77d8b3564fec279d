package io.keytier.local.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.keytier.local.api.Endpoint;

/** Takes what orders-service and accounts-service would, remembers it, and fails when it is told to. */
final class FakeOrders implements AutoCloseable {

    record Request(String line, String body) {}

    private final HttpServer server;
    private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());
    private final Deque<Integer> failures = new ArrayDeque<>();

    FakeOrders() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    Endpoint endpoint() {
        return Endpoint.local("orders-service", server.getAddress().getPort());
    }

    /** The next bulk requests fail with these statuses. */
    void failNext(Integer... statuses) {
        failures.addAll(List.of(statuses));
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(new Request(line, body));
        var bulk = line.contains("/bulk");
        var status = bulk && !failures.isEmpty() ? failures.poll() : line.startsWith("POST") && !bulk ? 201 : 200;
        var answer = "{\"created\": %d}".formatted(body.lines().count()).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        try (var out = exchange.getResponseBody()) {
            out.write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
