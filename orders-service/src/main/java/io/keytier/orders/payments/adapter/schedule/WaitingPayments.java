package io.keytier.orders.payments.adapter.schedule;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.payments.application.RecordPayments;
import io.quarkus.scheduler.Scheduled;

/** Looks for payments whose document came at the same moment as they did. */
@ApplicationScoped
class WaitingPayments {

    private final RecordPayments recordPayments;

    WaitingPayments(RecordPayments recordPayments) {
        this.recordPayments = recordPayments;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void join() {
        recordPayments.joinDocuments();
    }
}
