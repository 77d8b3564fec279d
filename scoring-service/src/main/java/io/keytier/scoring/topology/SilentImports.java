package io.keytier.scoring.topology;

import java.time.Instant;

import io.keytier.scoring.domain.ImportEnd;
import org.apache.kafka.streams.processor.Punctuator;

/** Closes imports that nobody has heard of for some time, so that a sender that died leaves no customer silent. */
final class SilentImports implements Punctuator {

    private final Engine engine;
    private final Customers customers;
    private final Announcer announcer;
    private final Backlog backlog;

    SilentImports(Engine engine, Customers customers, Announcer announcer, Backlog backlog) {
        this.engine = engine;
        this.customers = customers;
        this.announcer = announcer;
        this.backlog = backlog;
    }

    @Override
    public void punctuate(long timestamp) {
        if (!backlog.isConsumed()) {
            return;
        }
        var silentSince = Instant.ofEpochMilli(timestamp).minus(engine.timing().importSilence());
        for (var customerId : customers.index().imports()) {
            closeIfSilent(customerId, silentSince);
        }
    }

    private void closeIfSilent(String customerId, Instant silentSince) {
        var stored = customers.find(customerId);
        if (stored == null || stored.customer().openImport() == null) {
            customers.index().removeImport(customerId);
            return;
        }
        var open = stored.customer().openImport();
        if (open.heardAt().isAfter(silentSince)) {
            return;
        }
        var silence = new ImportEnd(open.importId(), engine.today().get(), Instant.MAX);
        var timeline = engine.policies().knowing(stored.customer().rating().policyVersion());
        var outcome = timeline.closeImport(stored.customer(), customers.booksOf(customerId), silence);
        customers.keep(outcome.customer(), stored);
        announcer.announce(outcome);
    }
}
