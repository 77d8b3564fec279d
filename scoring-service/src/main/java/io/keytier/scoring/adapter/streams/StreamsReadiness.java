package io.keytier.scoring.adapter.streams;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.scoring.config.ScoringConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the state is restored and every assigned partition is being processed. */
@Readiness
@ApplicationScoped
class StreamsReadiness implements HealthCheck {

    private final KafkaStreams streams;
    private final String instanceId;

    StreamsReadiness(KafkaStreams streams, ScoringConfig config) {
        this.streams = streams;
        this.instanceId = config.instanceId();
    }

    @Override
    public HealthCheckResponse call() {
        var state = streams.state();
        return HealthCheckResponse.named("scoring-topology")
                .withData("instance", instanceId)
                .withData("state", state.name())
                .status(state == KafkaStreams.State.RUNNING)
                .build();
    }
}
