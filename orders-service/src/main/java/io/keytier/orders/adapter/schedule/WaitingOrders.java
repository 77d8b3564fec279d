package io.keytier.orders.adapter.schedule;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.RecordDocument;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.NonBlocking;

/** Lets nobody wait for ever, even while all other threads do. */
@ApplicationScoped
class WaitingOrders {

    private final RecordDocument recordDocument;

    WaitingOrders(RecordDocument recordDocument) {
        this.recordDocument = recordDocument;
    }

    @Scheduled(every = "1s")
    @NonBlocking
    void relieve() {
        recordDocument.relieve();
    }
}
