package io.keytier.bench.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

import io.keytier.embedded.BackgroundProcess;
import io.keytier.embedded.TokenIssuer;

/** scoring-service from its packaged jar, with the heap that the local stack and the manifests give it. */
final class PackagedService implements AutoCloseable {

    static final int HEAP_MEBIBYTES = 224;

    private final Process process;

    private PackagedService(Process process) {
        this.process = process;
    }

    static PackagedService start(Bench bench) {
        var home = bench.scratch().path("service");
        var jar = bench.root().resolve("scoring-service/target/quarkus-app/quarkus-run.jar");
        var arguments = List.of("-Xmx" + HEAP_MEBIBYTES + "m", "-XX:+UseSerialGC", "-jar", jar.toString());
        var builder = BackgroundProcess.java(arguments, home.resolveSibling("service.log"));
        var environment = builder.environment();
        environment.put("MALLOC_ARENA_MAX", "2");
        environment.put("KAFKA_BOOTSTRAP_SERVERS", bench.kafka().bootstrapServers());
        environment.put("KAFKA_STREAMS_STATE_DIR", home.toString());
        environment.put("QUARKUS_OIDC_PUBLIC_KEY", publicKey(home.resolveSibling("tokens")));
        environment.put("QUARKUS_HTTP_PORT", "0");
        environment.put("QUARKUS_MANAGEMENT_PORT", "0");
        try {
            return new PackagedService(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + jar, e);
        }
    }

    private static String publicKey(Path directory) {
        return TokenIssuer.keptIn(directory).publicKey();
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
