package io.keytier.orders.adapter.schedule;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.CloseImports;
import io.quarkus.scheduler.Scheduled;

/** Looks for imports whose process died. */
@ApplicationScoped
class AbandonedImports {

    private final CloseImports closeImports;

    AbandonedImports(CloseImports closeImports) {
        this.closeImports = closeImports;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void close() {
        closeImports.closeAbandoned();
    }
}
