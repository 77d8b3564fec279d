package io.keytier.orders.application;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Records a stream of documents of any length with constant memory. What was committed stays, whatever happens to the
 * stream afterwards; sending it all again does no harm.
 */
@ApplicationScoped
public class ImportDocuments {

    private static final Logger LOG = Logger.getLogger(ImportDocuments.class);
    private static final int LINES_A_TRANSACTION = 500;

    private final RecordDocuments recordDocuments;
    private final CloseImports closeImports;

    ImportDocuments(RecordDocuments recordDocuments, CloseImports closeImports) {
        this.recordDocuments = recordDocuments;
        this.closeImports = closeImports;
    }

    /** Records each document as if it had come alone. */
    public ImportReport live(ImportLines lines) throws IOException {
        return record(lines, null);
    }

    /** Records history: tiers move silently until every customer touched has got its closing marker. */
    public ImportReport backfill(ImportLines lines) throws IOException {
        var importId = UUID.randomUUID().toString();
        try {
            var report = record(lines, importId);
            closeImports.close(importId);
            return report;
        } catch (IOException | RuntimeException e) {
            closeBroken(importId);
            throw e;
        }
    }

    private ImportReport record(ImportLines lines, @Nullable String importId) throws IOException {
        var report = new ImportReport();
        var chunk = new ArrayList<ImportLine.Readable>(LINES_A_TRANSACTION);
        for (var line = lines.next(); line.isPresent(); line = lines.next()) {
            if (line.get() instanceof ImportLine.Readable readable) {
                chunk.add(readable);
            } else {
                report.count((ImportLine.Unreadable) line.get());
            }
            if (chunk.size() == LINES_A_TRANSACTION) {
                record(chunk, importId, report);
                chunk.clear();
            }
        }
        record(chunk, importId, report);
        return report;
    }

    private void record(List<ImportLine.Readable> chunk, @Nullable String importId, ImportReport report) {
        if (!chunk.isEmpty()) {
            var commands = chunk.stream().map(ImportLine.Readable::command).toList();
            var outcomes = recordDocuments.record(commands, importId);
            for (var i = 0; i < chunk.size(); i++) {
                report.count(chunk.get(i), outcomes.get(i));
            }
        }
    }

    private void closeBroken(String importId) {
        try {
            closeImports.close(importId);
        } catch (RuntimeException e) {
            LOG.warnf("a broken import is left to be closed later: import=%s cause=%s", importId, e);
        }
    }
}
