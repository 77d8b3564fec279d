package io.keytier.bench.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.keytier.embedded.BackgroundProcess;
import io.keytier.embedded.Broker;
import io.keytier.embedded.Database;
import io.keytier.embedded.TokenIssuer;

/** orders-service from its packaged jar, with the heap that the local stack gives it. */
final class OrdersService implements AutoCloseable {

    static final int HEAP_MEBIBYTES = 256;

    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final int port;
    private final int management;
    private final String token;

    private OrdersService(Process process, int port, int management, String token) {
        this.process = process;
        this.port = port;
        this.management = management;
        this.token = token;
    }

    /** Starts it and waits until it is ready; its log is {@code service.log} in the directory. */
    static OrdersService start(Path checkout, Path directory, Tables tables, Broker broker) {
        var jar = checkout.resolve("orders-service/target/quarkus-app/quarkus-run.jar");
        var arguments = List.of("-Xmx" + HEAP_MEBIBYTES + "m", "-XX:+UseSerialGC", "-jar", jar.toString());
        var tokens = TokenIssuer.keptIn(directory.resolve("tokens"));
        var builder = BackgroundProcess.java(arguments, directory.resolve("service.log"));
        int port = freePort();
        int management = freePort();
        var environment = builder.environment();
        environment.put("KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers());
        environment.put("QUARKUS_DATASOURCE_JDBC_URL", tables.url());
        environment.put("QUARKUS_DATASOURCE_USERNAME", Database.USER);
        environment.put("QUARKUS_DATASOURCE_PASSWORD", Database.PASSWORD);
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey());
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(port));
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        try {
            var token = tokens.token("erp", "bench", "bench", Duration.ofDays(1));
            var service = new OrdersService(builder.start(), port, management, token);
            service.awaitReady();
            return service;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + jar, e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        var end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                close();
                throw new IllegalStateException("orders-service did not become ready, see its log");
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean isReady() {
        try {
            var url = URI.create("http://localhost:" + management + "/q/health/ready");
            return ((HttpURLConnection) url.toURL().openConnection()).getResponseCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** An ERP's connection. */
    Sender connect() throws IOException {
        return new HttpSender(port, token);
    }

    URI bulk() {
        return URI.create("http://localhost:" + port + "/v1/orders/bulk");
    }

    String token() {
        return token;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
