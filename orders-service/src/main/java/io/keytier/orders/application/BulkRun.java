package io.keytier.orders.application;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A bulk request and how far it is.
 *
 * @param heardAt when these counts were written, at most some seconds behind while it runs
 * @param endedAt null while it runs
 * @param detail why it broke
 */
public record BulkRun(
        BulkRequest request,
        BulkState state,
        BulkCounts counts,
        Instant startedAt,
        Instant heardAt,
        @Nullable Instant endedAt,
        @Nullable String detail) {

    static BulkRun begun(BulkRequest request, Instant now) {
        return new BulkRun(request, BulkState.RUNNING, new BulkCounts(0, 0, 0, 0, 0), now, now, null, null);
    }

    BulkRun at(BulkCounts soFar, Instant now) {
        return new BulkRun(request, BulkState.RUNNING, soFar, startedAt, now, null, null);
    }

    BulkRun finished(BulkCounts all, Instant now) {
        return new BulkRun(request, BulkState.FINISHED, all, startedAt, now, now, null);
    }

    BulkRun broken(BulkCounts soFar, Instant now, String why) {
        return new BulkRun(request, BulkState.BROKEN, soFar, startedAt, now, now, why);
    }
}
