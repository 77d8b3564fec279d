package io.keytier.local.verify;

import java.util.List;
import java.util.function.LongSupplier;

import io.keytier.local.api.Endpoints;
import io.keytier.local.api.Metrics;
import io.keytier.local.api.Patience;
import io.keytier.local.api.UnavailableException;

/** Waits, along the way of an order, until nothing is under way any more. */
final class Drain {

    private static final String BACKLOG = "keytier_outbox_backlog";

    private record Stage(String name, LongSupplier waiting) {}

    private final List<Stage> stages;
    private final Patience patience;

    Drain(Endpoints endpoints, Patience patience) {
        this.patience = patience;
        var lag = new ConsumerLag(endpoints.bootstrapServers());
        var orders = new Metrics(endpoints.orders());
        var accounts = new Metrics(endpoints.accounts());
        stages = List.of(
                new Stage("the outbox of orders-service", () -> orders.sum(BACKLOG)),
                new Stage("scoring-service", () -> lag.of("keytier-scoring")),
                new Stage("accounts-service", () -> lag.of("accounts-service")),
                new Stage("the outbox of accounts-service", () -> accounts.sum(BACKLOG)),
                new Stage("visits-service", () -> lag.of("visits-service")));
    }

    /** @throws UnavailableException if something is still under way when patience ends */
    void await() {
        stages.forEach(stage -> patience.untilAvailable(() -> {
            var waiting = stage.waiting().getAsLong();
            if (waiting > 0) {
                throw new UnavailableException(stage.name() + " has " + waiting + " to go", null);
            }
            return waiting;
        }));
    }
}
