package io.keytier.orders.application;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.orders.config.OrdersConfig;
import io.keytier.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Writes the closing marker for each customer that an import touched. It can be interrupted anywhere: a customer is
 * taken off the import in the transaction of its marker, and whoever comes next goes on with the rest.
 */
@ApplicationScoped
public class CloseImports {

    private static final int CUSTOMERS_A_TRANSACTION = 500;

    private final Imports imports;
    private final Documents documents;
    private final PurchaseEvents events;
    private final BusinessClock clock;
    private final Duration silence;

    CloseImports(
            Imports imports, Documents documents, PurchaseEvents events, BusinessClock clock, OrdersConfig config) {
        this.imports = imports;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
        this.silence = config.importSilence();
    }

    /** Closes an import whose last document has been recorded. */
    public void close(String importId) {
        var more = true;
        while (more) {
            more = QuarkusTransaction.requiringNew().call(() -> closeSome(importId));
        }
    }

    /** Closes imports whose process died, here or elsewhere: none stays open for ever. */
    public void closeAbandoned() {
        imports.silentSince(clock.now().minus(silence)).forEach(this::close);
    }

    private boolean closeSome(String importId) {
        var waiting = imports.waiting(importId, CUSTOMERS_A_TRANSACTION);
        if (waiting.isEmpty()) {
            imports.forget(importId);
            return false;
        }
        documents.lockCustomers(new TreeSet<>(waiting));
        var at = clock.now().truncatedTo(ChronoUnit.MICROS);
        var on = clock.today();
        List<PurchaseEvent> markers = imports.takeOff(importId, waiting).stream()
                .<PurchaseEvent>map(customer -> new ImportClosed(importId, customer, at, on))
                .toList();
        events.publish(markers);
        return true;
    }
}
