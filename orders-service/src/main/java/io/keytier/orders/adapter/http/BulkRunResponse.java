package io.keytier.orders.adapter.http;

import java.time.Instant;

import io.keytier.orders.application.BulkCounts;
import io.keytier.orders.application.BulkMode;
import io.keytier.orders.application.BulkRun;
import io.keytier.orders.application.BulkState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A bulk request and how far it is. */
@Schema(name = "BulkRun")
record BulkRunResponse(
        Asked request,
        BulkState state,

        @Schema(description = "While it runs a second behind or two, longer where the sender is slow.")
        BulkCounts counts,

        Instant startedAt,
        Instant heardAt,
        @Nullable Instant endedAt,
        @Schema(description = "Why it broke.") @Nullable String detail) {

    /** What was asked for. */
    @Schema(name = "BulkRequest")
    record Asked(String bulkId, String source, BulkMode mode, String format, boolean dryRun, boolean upsert) {}

    static BulkRunResponse of(BulkRun run) {
        var request = run.request();
        return new BulkRunResponse(
                new Asked(
                        request.bulkId(),
                        request.source(),
                        request.mode(),
                        request.format(),
                        request.dryRun(),
                        request.upsert()),
                run.state(),
                run.counts(),
                run.startedAt(),
                run.heardAt(),
                run.endedAt(),
                run.detail());
    }
}
