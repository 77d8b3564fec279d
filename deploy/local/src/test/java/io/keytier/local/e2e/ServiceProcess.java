package io.keytier.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.keytier.embedded.Ports;
import io.keytier.local.api.Endpoint;
import org.awaitility.Awaitility;

/** A service from its packaged jar, on ports of its own that it keeps over a restart. */
final class ServiceProcess {

    private static final Duration START = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path log;
    private final Map<String, String> environment;
    private final Endpoint endpoint;
    private Process process;

    ServiceProcess(String name, Path directory, Map<String, String> environment) {
        var port = Ports.free(0);
        var managementPort = Ports.free(0);
        this.log = directory.resolve(name + ".log");
        this.environment = new HashMap<>(environment);
        this.environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        this.environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        this.endpoint = new Endpoint(
                name, URI.create("http://localhost:" + port), URI.create("http://localhost:" + managementPort));
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** Sets a variable for the next start. */
    ServiceProcess with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    void start() {
        var jar = Path.of("..", "..", endpoint.name(), "target", "quarkus-app", "quarkus-run.jar");
        assertThat(jar)
                .as("package the services first: ./mvnw package -DskipTests")
                .exists();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(java, "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        Awaitility.await(endpoint.name() + ", see " + log)
                .atMost(START)
                .pollInterval(Duration.ofMillis(200))
                .failFast(() -> assertThat(process.isAlive()).as(this::endOfLog).isTrue())
                .until(this::isReady);
    }

    /** Like {@code kill -9}. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void stop() {
        if (process != null) {
            process.destroy();
            process.onExit().join();
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(endpoint.management() + "/q/health/ready"))
                    .build();
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private String endOfLog() {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 30), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
