package io.keytier.local.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import io.keytier.embedded.Broker;
import io.keytier.embedded.Database;
import io.keytier.embedded.Durability;
import io.keytier.embedded.TokenIssuer;
import io.keytier.embedded.TopicCreator;
import io.keytier.local.api.Endpoints;
import io.keytier.local.api.Tokens;

/** The whole system in a directory of its own, on free ports, without demo data. */
final class StackUnderTest implements AutoCloseable {

    private static final int PARTITIONS = 4;

    private final Path directory;
    private final TokenIssuer issuer = TokenIssuer.inMemory();
    private final Database database;
    private final ServiceProcess orders;
    private final ServiceProcess scoring;
    private final ServiceProcess accounts;
    private final ServiceProcess visits;
    private Broker broker;

    private StackUnderTest(Path directory) {
        this.directory = directory;
        broker = Broker.start(directory.resolve("kafka"), 0);
        TopicCreator.createAll(broker.bootstrapServers(), PARTITIONS, (short) 1);
        database = Database.start(directory.resolve("postgres"), 0, Durability.FSYNC);
        orders = withDatabase("orders");
        accounts = withDatabase("accounts");
        visits = withDatabase("visits");
        scoring = anotherScoring(0);
    }

    static StackUnderTest start() {
        try {
            var stack = new StackUnderTest(Files.createDirectories(
                    Path.of("target", "e2e", "stack-" + System.nanoTime()).toAbsolutePath()));
            return stack.started();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves nothing behind where one of them does not start. */
    private StackUnderTest started() {
        try {
            services().forEach(ServiceProcess::start);
            services().forEach(ServiceProcess::awaitReady);
            return this;
        } catch (RuntimeException | Error e) {
            close();
            throw e;
        }
    }

    Endpoints endpoints() {
        return new Endpoints(
                orders.endpoint(),
                scoring.endpoint(),
                accounts.endpoint(),
                visits.endpoint(),
                broker.bootstrapServers());
    }

    /** Every role's person is as on the local stack. */
    Tokens tokens() {
        var persons = Map.of("sales", "rep-1");
        return role -> issuer.token(role, persons.getOrDefault(role, role + "-1"), "erp-demo", Duration.ofHours(1));
    }

    ServiceProcess scoring() {
        return scoring;
    }

    /** {@code kill -9}, and a start on the same port with the same data. */
    void killAndRestartBroker() {
        var port = URI.create("kafka://" + broker.bootstrapServers()).getPort();
        ProcessHandle.of(broker.pid()).orElseThrow().destroyForcibly();
        ProcessHandle.of(broker.pid()).ifPresent(handle -> handle.onExit().join());
        broker = Broker.start(directory.resolve("kafka"), port);
    }

    @Override
    public void close() {
        services().forEach(ServiceProcess::stop);
        database.close();
        broker.close();
    }

    /** Where the services tell of their health and metrics. */
    List<URI> management() {
        return services().stream()
                .map(service -> service.endpoint().management())
                .toList();
    }

    private List<ServiceProcess> services() {
        return Stream.of(orders, scoring, accounts, visits).toList();
    }

    /** One more instance of scoring-service, not started yet; the first is number 0. */
    ServiceProcess anotherScoring(int number) {
        var instance = new ServiceProcess("scoring-service", directory, environment());
        return instance.with("KEYTIER_INSTANCE_ID", "scoring-" + number)
                .with(
                        "KEYTIER_ADVERTISED_ADDRESS",
                        "localhost:" + instance.endpoint().http().getPort())
                .with("KAFKA_STREAMS_CONSUMER_SESSION_TIMEOUT_MS", "6000")
                .with("KAFKA_STREAMS_CONSUMER_HEARTBEAT_INTERVAL_MS", "2000")
                .with(
                        "KAFKA_STREAMS_STATE_DIR",
                        directory.resolve("scoring-" + number).toString());
    }

    private ServiceProcess withDatabase(String name) {
        database.createDatabase(name);
        return new ServiceProcess(name + "-service", directory, environment())
                .with("QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(name));
    }

    private Map<String, String> environment() {
        return Map.of(
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(),
                "QUARKUS_OIDC_PUBLIC_KEY", issuer.publicKey());
    }
}
