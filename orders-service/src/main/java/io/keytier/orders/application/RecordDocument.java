package io.keytier.orders.application;

import java.time.Duration;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.domain.Command;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Records one live command. Those that come while others are being committed share the next transaction, as if they
 * had come one after the other; each has an outcome of its own, and what fails for several is tried for each alone.
 */
@ApplicationScoped
public class RecordDocument {

    private static final Together.Bounds BOUNDS = new Together.Bounds(1, 100, Duration.ofSeconds(10));

    /** A customer that others hold must not keep the rest of a group waiting. */
    private static final Duration PATIENCE_OF_MANY = Duration.ofMillis(200);

    private static final Duration PATIENCE_OF_ONE = Duration.ofSeconds(5);

    private final Intake intake;
    private final Together<Command, Recorded> together;

    RecordDocument(RecordDocuments recordDocuments, Intake intake, MeterRegistry meters) {
        this.intake = intake;
        var sizes = DistributionSummary.builder("keytier.orders.together")
                .description("orders that shared one transaction")
                .register(meters);
        this.together = new Together<>(
                BOUNDS,
                commands -> {
                    sizes.record(commands.size());
                    return recordDocuments.recordLive(commands, PATIENCE_OF_MANY);
                },
                command -> recordDocuments
                        .recordLive(List.of(command), PATIENCE_OF_ONE)
                        .get(0));
        Gauge.builder("keytier.orders.waiting", together, Together::waiting)
                .description("orders that wait for the transactions before theirs")
                .register(meters);
    }

    /**
     * Records a command; once this returns, it is committed.
     *
     * @throws NotNow if it could not be recorded; nothing was changed, unless it is {@link StoreUnavailable}
     */
    public Recorded record(Command command) {
        intake.admit();
        return together.serve(command);
    }
}
