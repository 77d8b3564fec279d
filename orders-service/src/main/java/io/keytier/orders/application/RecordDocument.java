package io.keytier.orders.application;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.domain.Command;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.eclipse.microprofile.context.ThreadContext;

/**
 * Records one live command. Those that come while others are being committed share the next transaction, as if they
 * had come one after the other; each has an outcome of its own, and what fails for several is tried for each alone.
 */
@ApplicationScoped
public class RecordDocument {

    private static final Together.Bounds BOUNDS =
            new Together.Bounds(2, 100, 16, Duration.ofMillis(500), 16, 2_000, Duration.ofSeconds(10));

    /** A customer that others hold must not keep the rest of a group waiting. */
    private static final Duration PATIENCE_OF_MANY = Duration.ofMillis(200);

    private static final Duration PATIENCE_OF_ONE = Duration.ofSeconds(5);

    private final Intake intake;
    private final RecordDocuments recordDocuments;
    private final Together<Command, Recorded> together;

    RecordDocument(RecordDocuments recordDocuments, Intake intake, MeterRegistry meters) {
        this.intake = intake;
        this.recordDocuments = recordDocuments;
        var sizes = DistributionSummary.builder("keytier.orders.together")
                .description("orders that shared one transaction")
                .register(meters);
        this.together = new Together<>(
                BOUNDS,
                // What is done for many belongs to the request of none.
                ManagedExecutor.builder()
                        .propagated(ThreadContext.NONE)
                        .cleared(ThreadContext.ALL_REMAINING)
                        .build(),
                commands -> {
                    sizes.record(commands.size());
                    return recordDocuments.recordLive(commands, PATIENCE_OF_MANY);
                },
                this::alone);
        Gauge.builder("keytier.orders.waiting", together, Together::waiting)
                .description("orders that wait for the transactions before theirs")
                .register(meters);
    }

    /**
     * Records a command, and does not wait for it: once the answer is there, it is committed. The answer may be a
     * {@link NotNow}: then nothing was changed, unless it is {@link StoreUnavailable}.
     *
     * @throws NotNow if it is not even tried
     */
    public CompletionStage<Recorded> record(Command command) {
        intake.admit();
        return together.serve(command);
    }

    /**
     * Records a command in a transaction of its own; once this returns, it is committed.
     *
     * @throws NotNow if it could not be recorded; nothing was changed, unless it is {@link StoreUnavailable}
     */
    public Recorded recordAlone(Command command) {
        intake.admit();
        return alone(command);
    }

    /** Lets nobody wait for ever; to be called about once a second. */
    public void relieve() {
        together.relieve();
    }

    private Recorded alone(Command command) {
        return recordDocuments.recordLive(List.of(command), PATIENCE_OF_ONE).get(0);
    }
}
