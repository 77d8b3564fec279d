package io.keytier.orders.application;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.config.OrdersConfig;
import io.keytier.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;

/** Ends the runs of processes that died, and forgets those that ended long ago. */
@ApplicationScoped
public class TidyBulkRuns {

    private final BulkRuns runs;
    private final BusinessClock clock;
    private final OrdersConfig.Bulk config;

    TidyBulkRuns(BulkRuns runs, BusinessClock clock, OrdersConfig config) {
        this.runs = runs;
        this.clock = clock;
        this.config = config.bulk();
    }

    /** Several instances may do so at once. */
    public void tidy() {
        var now = clock.now();
        QuarkusTransaction.requiringNew().run(() -> runs.breakSilentSince(now.minus(config.silence()), now));
        QuarkusTransaction.requiringNew().run(() -> runs.forgetEndedBefore(now.minus(config.retention())));
    }
}
