package io.keytier.orders.adapter.schedule;

import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.TidyBulkRuns;
import io.quarkus.scheduler.Scheduled;

/** Looks for bulk requests whose process died, and for those that nobody asks for any more. */
@ApplicationScoped
class OldBulkRuns {

    private final TidyBulkRuns tidyBulkRuns;

    OldBulkRuns(TidyBulkRuns tidyBulkRuns) {
        this.tidyBulkRuns = tidyBulkRuns;
    }

    @Scheduled(every = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tidy() {
        tidyBulkRuns.tidy();
    }
}
