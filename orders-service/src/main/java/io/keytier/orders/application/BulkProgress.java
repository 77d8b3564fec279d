package io.keytier.orders.application;

import java.time.Duration;
import java.time.Instant;

import io.keytier.platform.time.BusinessClock;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Writes down how far one bulk request is: seldom enough to cost nothing, often enough to be watched. It also keeps
 * the number of refused lines in memory small.
 */
final class BulkProgress {

    private static final Duration INTERVAL = Duration.ofSeconds(1);
    private static final int MOST_UNSAVED = 500;

    private final BulkRuns runs;
    private final BusinessClock clock;
    private final ImportReport report;
    private BulkRun run;

    private BulkProgress(BulkRuns runs, BusinessClock clock, ImportReport report, BulkRun run) {
        this.runs = runs;
        this.clock = clock;
        this.report = report;
        this.run = run;
    }

    static BulkProgress begin(BulkRuns runs, BusinessClock clock, ImportReport report, BulkRequest request) {
        var progress = new BulkProgress(runs, clock, report, BulkRun.begun(request, clock.now()));
        progress.save(progress.run);
        return progress;
    }

    /** To be called every now and then; mostly does nothing. */
    void tick() {
        var now = clock.now();
        if (report.unsaved() >= MOST_UNSAVED || isDue(now)) {
            save(run.at(report.counts(), now));
        }
    }

    void finished() {
        save(run.finished(report.counts(), clock.now()));
    }

    void broken(String why) {
        save(run.broken(report.counts(), clock.now(), why));
    }

    private boolean isDue(Instant now) {
        return now.isAfter(run.heardAt().plus(INTERVAL));
    }

    private void save(BulkRun next) {
        var errors = report.takeUnsaved();
        QuarkusTransaction.requiringNew().run(() -> runs.save(next, errors));
        run = next;
    }
}
