package io.keytier.orders.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.keytier.platform.paging.PageRequest;

/** Where the progress of bulk requests is kept. Writing belongs into a transaction of its own. */
public interface BulkRuns {

    /** Stores a run as it is now, and lines that were refused since it was stored last. */
    void save(BulkRun run, List<ImportReport.Error> errors);

    /** One run; of this source, if one is given. */
    Optional<BulkRun> byId(String bulkId, Optional<String> source);

    /** Runs, the latest first; one more than the page holds, if there is one more. */
    List<BulkRun> page(Optional<String> source, Optional<BulkState> state, PageRequest page);

    /** Refused lines after this one, in order. */
    List<ImportReport.Error> errors(String bulkId, long afterLine, int limit);

    /** Declares runs broken that nothing was heard of since then. */
    void breakSilentSince(Instant then, Instant now);

    /** Forgets runs that ended before then. */
    void forgetEndedBefore(Instant then);
}
