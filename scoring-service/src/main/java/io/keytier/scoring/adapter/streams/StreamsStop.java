package io.keytier.scoring.adapter.streams;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;

import io.quarkus.runtime.ShutdownEvent;

/**
 * Bounds the stop of the topology. The extension closes it without a limit, and a producer in a transaction would wait
 * for a broker that is away, however long. Closing with a limit first does not help, since the second close waits for
 * the first. So what waits is made to fail: the broker ends the transaction by itself, and what was in it is read again.
 */
@ApplicationScoped
class StreamsStop {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final BacklogClientSupplier clients;
    private final Duration patience;

    @Inject
    StreamsStop(BacklogClientSupplier clients) {
        this(clients, PATIENCE);
    }

    StreamsStop(BacklogClientSupplier clients, Duration patience) {
        this.clients = clients;
        this.patience = patience;
    }

    /** Comes before the extension's own observer, which waits. */
    void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ShutdownEvent stop) {
        CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS)
                .execute(clients::giveUp);
    }
}
