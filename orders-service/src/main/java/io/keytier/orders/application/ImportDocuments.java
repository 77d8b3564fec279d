package io.keytier.orders.application;

import java.io.IOException;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.config.OrdersConfig;
import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Outcome;
import io.keytier.platform.time.BusinessClock;
import org.jboss.logging.Logger;

/**
 * Records a stream of documents of any length with constant memory. What was committed stays, whatever happens to the
 * stream afterwards; sending it all again does no harm. No transaction waits for lines.
 */
@ApplicationScoped
public class ImportDocuments {

    private static final Logger LOG = Logger.getLogger(ImportDocuments.class);

    private final RecordDocuments recordDocuments;
    private final CheckDocuments checkDocuments;
    private final CloseImports closeImports;
    private final Intake intake;
    private final BulkRuns runs;
    private final BusinessClock clock;
    private final int mostErrors;

    ImportDocuments(
            RecordDocuments recordDocuments,
            CheckDocuments checkDocuments,
            CloseImports closeImports,
            Intake intake,
            BulkRuns runs,
            BusinessClock clock,
            OrdersConfig config) {
        this.recordDocuments = recordDocuments;
        this.checkDocuments = checkDocuments;
        this.closeImports = closeImports;
        this.intake = intake;
        this.runs = runs;
        this.clock = clock;
        this.mostErrors = config.bulk().errors();
    }

    /**
     * Records each document as if it had come alone. Tiers follow a backfill silently until every customer touched has
     * got its closing marker.
     *
     * @throws IOException if the stream broke
     */
    public ImportReport run(BulkRequest request, ImportLines lines) throws IOException {
        var report = new ImportReport(mostErrors);
        var progress = BulkProgress.begin(runs, clock, report, request);
        try {
            record(request, lines, report, progress);
            if (request.isImport()) {
                closeImports.close(request.bulkId());
            }
            progress.finished();
            return report;
        } catch (IOException | RuntimeException e) {
            var why = whyBroken(e);
            afterBreak(() -> progress.broken(why), request);
            if (request.isImport()) {
                afterBreak(() -> closeImports.close(request.bulkId()), request);
            }
            throw e;
        }
    }

    private void record(BulkRequest request, ImportLines lines, ImportReport report, BulkProgress progress)
            throws IOException {
        try (var writer = new ChunkWriter(commands -> outcomes(request, commands), report)) {
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                writer.add(line.get());
                progress.tick();
            }
            writer.finish();
        }
    }

    private List<Outcome> outcomes(BulkRequest request, List<Command> commands) {
        if (request.dryRun()) {
            return checkDocuments.check(commands);
        }
        intake.admitPatiently();
        return recordDocuments.record(commands, request.isImport() ? request.bulkId() : null);
    }

    private static String whyBroken(Exception fault) {
        if (fault instanceof NotNow later) {
            return later.getMessage();
        }
        return fault instanceof IOException ? "The body broke off." : "A fault on our side ended it.";
    }

    /** What is left undone here is done later, by those who look for silent runs and imports. */
    private static void afterBreak(Runnable work, BulkRequest request) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warnf("a broken bulk request is left to be ended later: bulk=%s cause=%s", request.bulkId(), e);
        }
    }
}
