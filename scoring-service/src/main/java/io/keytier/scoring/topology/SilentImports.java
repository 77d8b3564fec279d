package io.keytier.scoring.topology;

import java.time.Instant;

import io.keytier.scoring.domain.ImportEnd;
import org.apache.kafka.streams.processor.Punctuator;
import org.jspecify.annotations.Nullable;

/** Closes imports that nobody has heard of for some time, so that a sender that died leaves no customer silent. It looks
 * at all of them now and then, in slices. */
final class SilentImports implements Punctuator {

    private final Partition partition;
    private long nextRoundAt;
    private long seen;
    private @Nullable String last = "";

    SilentImports(Partition partition) {
        this.partition = partition;
    }

    @Override
    public void punctuate(long timestamp) {
        if (timestamp < nextRoundAt || !partition.backlog().isConsumed()) {
            return;
        }
        var silentSince = Instant.ofEpochMilli(timestamp)
                .minus(partition.engine().timing().importSilence());
        partition.slices().doSlice(Observer.Background.IMPORTS, more -> {
            last = partition.customers().index().forEachImport(last, customerId -> {
                seen++;
                closeIfSilent(customerId, silentSince);
                return more.getAsBoolean();
            });
        });
        if (last == null) {
            partition.engine().observer().waiting(Observer.Background.IMPORTS, partition.number(), seen);
            nextRoundAt = timestamp
                    + partition.engine().timing().importCheckInterval().toMillis();
            last = "";
            seen = 0;
        }
    }

    private void closeIfSilent(String customerId, Instant silentSince) {
        var stored = partition.customers().find(customerId);
        if (stored == null || stored.customer().openImport() == null) {
            partition.customers().index().removeImport(customerId);
            return;
        }
        var open = stored.customer().openImport();
        if (open.heardAt().isAfter(silentSince)) {
            return;
        }
        var silence = new ImportEnd(open.importId(), partition.engine().today().get(), Instant.MAX);
        var timeline =
                partition.engine().policies().knowing(stored.customer().rating().policyVersion());
        var outcome =
                timeline.closeImport(stored.customer(), partition.customers().booksOf(customerId), silence);
        partition.customers().keep(outcome.customer(), stored);
        partition.announcer().announce(outcome);
    }
}
