package io.keytier.bench.scoring;

import java.util.Map;

import io.keytier.bench.PackagedService;
import io.keytier.embedded.TokenIssuer;

/** scoring-service from its packaged jar, with the heap that the local stack gives it. */
final class ScoringService {

    static final int HEAP_MEBIBYTES = 224;

    private ScoringService() {}

    static PackagedService start(Bench bench) {
        var state = bench.scratch().path("service");
        var directory = state.getParent();
        var environment = Map.of(
                "MALLOC_ARENA_MAX",
                "2",
                "KAFKA_BOOTSTRAP_SERVERS",
                bench.kafka().bootstrapServers(),
                "KAFKA_STREAMS_STATE_DIR",
                state.toString(),
                "QUARKUS_OIDC_PUBLIC_KEY",
                TokenIssuer.keptIn(directory.resolve("tokens")).publicKey(),
                "QUARKUS_HTTP_PORT",
                "0",
                "QUARKUS_MANAGEMENT_PORT",
                "0");
        var jar = PackagedService.jar(bench.root(), "scoring-service");
        return PackagedService.start(jar, HEAP_MEBIBYTES, directory, environment);
    }
}
