package io.keytier.orders.customers.adapter.schedule;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.customers.application.MoveDocuments;
import io.quarkus.scheduler.Scheduled;

/** Finishes merges of large customers, and those whose process died. */
@ApplicationScoped
class UnfinishedMoves {

    private final MoveDocuments moveDocuments;

    UnfinishedMoves(MoveDocuments moveDocuments) {
        this.moveDocuments = moveDocuments;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void finish() {
        moveDocuments.moveAll();
    }
}
