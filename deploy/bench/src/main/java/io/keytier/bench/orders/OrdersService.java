package io.keytier.bench.orders;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.keytier.bench.PackagedService;
import io.keytier.bench.Pause;
import io.keytier.embedded.Broker;
import io.keytier.embedded.Database;
import io.keytier.embedded.Ports;
import io.keytier.embedded.TokenIssuer;

/** orders-service from its packaged jar, with the heap that the local stack gives it. */
final class OrdersService implements AutoCloseable {

    static final int HEAP_MEBIBYTES = 256;

    private static final Duration START = Duration.ofSeconds(60);

    private final PackagedService service;
    private final int port;
    private final int management;
    private final String token;

    private OrdersService(PackagedService service, int port, int management, String token) {
        this.service = service;
        this.port = port;
        this.management = management;
        this.token = token;
    }

    /** Starts it and waits until it is ready; its log is {@code service.log} in the directory. */
    static OrdersService start(Path checkout, Path directory, Tables tables, Broker broker) {
        var tokens = TokenIssuer.keptIn(directory.resolve("tokens"));
        int port = Ports.free(0);
        int management = Ports.free(0);
        var environment = Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL", tables.url(),
                "QUARKUS_DATASOURCE_USERNAME", Database.USER,
                "QUARKUS_DATASOURCE_PASSWORD", Database.PASSWORD,
                "QUARKUS_OIDC_PUBLIC_KEY", tokens.publicKey(),
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(management));
        var jar = PackagedService.jar(checkout, "orders-service");
        var service = PackagedService.start(jar, HEAP_MEBIBYTES, directory, environment);
        var token = tokens.token("erp", "bench", "bench", Duration.ofDays(1));
        var started = new OrdersService(service, port, management, token);
        started.awaitReady();
        return started;
    }

    private void awaitReady() {
        var end = System.nanoTime() + START.toNanos();
        while (!isReady()) {
            if (System.nanoTime() > end || !service.isAlive()) {
                close();
                throw new IllegalStateException("orders-service did not become ready, see its log");
            }
            Pause.millis(200);
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
        return service.pid();
    }

    @Override
    public void close() {
        service.close();
    }
}
