package io.keytier.orders.application;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
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
 * Presumably new sales go the short way first: only what turns out to be more waits for customers that others hold.
 */
@ApplicationScoped
public class RecordDocument {

    /** Of each way; both together take eighteen connections to the database at the most. */
    private static final Together.Bounds BOUNDS =
            new Together.Bounds(2, 100, 16, Duration.ofMillis(500), 7, 2_000, Duration.ofSeconds(10));

    /** A customer that others hold must not keep the rest of a group waiting. */
    private static final Duration PATIENCE_OF_MANY = Duration.ofMillis(200);

    private static final Duration PATIENCE_OF_ONE = Duration.ofSeconds(5);

    // What is done for many belongs to the request of none.
    private final Executor threads = ManagedExecutor.builder()
            .propagated(ThreadContext.NONE)
            .cleared(ThreadContext.ALL_REMAINING)
            .build();

    private final Intake intake;
    private final RecordDocuments recordDocuments;
    private final Together<Command, Optional<Recorded>> newSales;
    private final Together<Command, Recorded> others;

    RecordDocument(
            RecordNewSales recordNewSales, RecordDocuments recordDocuments, Intake intake, MeterRegistry meters) {
        this.intake = intake;
        this.recordDocuments = recordDocuments;
        this.newSales = together("new", recordNewSales::record, command -> Optional.of(alone(command)), meters);
        this.others = together("any", recordDocuments::recordLive, this::alone, meters);
        Gauge.builder("keytier.orders.waiting", this, RecordDocument::waiting)
                .description("orders that wait for the transactions before theirs")
                .register(meters);
    }

    private <A> Together<Command, A> together(
            String way,
            BiFunction<List<Command>, Duration, List<A>> work,
            Function<Command, A> alone,
            MeterRegistry meters) {
        var sizes = DistributionSummary.builder("keytier.orders.together")
                .description("orders that shared one transaction")
                .tag("way", way)
                .register(meters);
        return new Together<>(
                BOUNDS,
                threads,
                commands -> {
                    sizes.record(commands.size());
                    return work.apply(commands, PATIENCE_OF_MANY);
                },
                alone);
    }

    /**
     * Records a command, and does not wait for it: once the answer is there, it is committed. The answer may be a
     * {@link NotNow}: then nothing was changed, unless it is {@link StoreUnavailable}.
     *
     * @throws NotNow if it is not even tried
     */
    public CompletionStage<Recorded> record(Command command) {
        intake.admit();
        if (!RecordNewSales.isPresumed(command)) {
            return others.serve(command);
        }
        return newSales.serve(command).thenCompose(recorded -> recorded.map(CompletableFuture::completedStage)
                .orElseGet(() -> others.serve(command)));
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
        newSales.relieve();
        others.relieve();
    }

    private Recorded alone(Command command) {
        return recordDocuments.recordLive(List.of(command), PATIENCE_OF_ONE).get(0);
    }

    private int waiting() {
        return newSales.waiting() + others.waiting();
    }
}
