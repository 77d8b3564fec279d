package io.keytier.scoring.topology;

import java.time.Instant;

import io.keytier.scoring.domain.ImportEnd;
import org.apache.kafka.streams.processor.Punctuator;

/**
 * Closes imports that nobody has heard of for some time, so that a sender that died leaves no customer silent. Works in
 * slices, and looks only at imports that were silent for as long when last looked at.
 */
final class SilentImports implements Punctuator {

    private final Partition partition;
    private final Pace pace;

    SilentImports(Partition partition, Pace pace) {
        this.partition = partition;
        this.pace = pace;
    }

    @Override
    public void punctuate(long timestamp) {
        if (!partition.backlog().isConsumed()) {
            return;
        }
        var silentSince = pace.at(Instant.ofEpochMilli(timestamp))
                .minus(partition.engine().timing().importSilence());
        partition.doSlice(
                Observer.Background.IMPORTS,
                more -> partition.customers().index().forEachImport(silentSince, heard -> {
                    closeIfSilent(heard, silentSince);
                    return more.getAsBoolean();
                }));
    }

    private void closeIfSilent(Index.Heard heard, Instant silentSince) {
        var customers = partition.customers();
        customers.index().removeImport(heard);
        var file = customers.open(heard.customerId());
        var stored = file.stored();
        if (stored == null || stored.customer().openImport() == null) {
            return;
        }
        var open = stored.customer().openImport();
        if (open.heardAt().isAfter(silentSince)) {
            customers.index().addImport(new Index.Heard(open.heardAt(), heard.customerId()));
            return;
        }
        var silence = new ImportEnd(open.importId(), partition.engine().today().get(), Instant.MAX);
        var timeline =
                partition.engine().policies().knowing(stored.customer().rating().policyVersion());
        var outcome = timeline.closeImport(stored.customer(), file.books(), silence);
        customers.keep(outcome.customer(), file);
        partition.announcer().announce(outcome);
        partition.engine().observer().silent();
    }
}
