package io.keytier.platform.intake;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while a fault of the infrastructure holds events up. */
@Readiness
@ApplicationScoped
class IntakeReadiness implements HealthCheck {

    private final Stalls stalls;

    IntakeReadiness(Stalls stalls) {
        this.stalls = stalls;
    }

    @Override
    public HealthCheckResponse call() {
        var current = stalls.current();
        var response = HealthCheckResponse.named("intake").status(current.isEmpty());
        current.forEach(response::withData);
        return response.build();
    }
}
