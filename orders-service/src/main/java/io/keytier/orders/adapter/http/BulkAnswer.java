package io.keytier.orders.adapter.http;

import java.util.List;

import io.keytier.orders.application.ImportReport;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What became of a bulk request. */
@Schema(name = "BulkReport")
record BulkAnswer(
        long received,
        long created,
        long revised,

        @Schema(description = "Lines that told nothing new, lower revisions too.")
        long replayed,

        long rejected,

        @Schema(description = "The first 1000 lines refused; the run's errors list more.")
        List<Error> errors) {

    /** A line refused, with the status that it would have had alone. */
    @Schema(name = "BulkError")
    record Error(long line, @Nullable String orderId, int status, String detail) {

        static Error of(ImportReport.Error error) {
            return new Error(error.line(), error.orderId(), error.conflict() ? 409 : 400, error.detail());
        }
    }

    static BulkAnswer of(ImportReport report) {
        var counts = report.counts();
        return new BulkAnswer(
                counts.received(),
                counts.created(),
                counts.revised(),
                counts.replayed(),
                counts.rejected(),
                report.errors().stream().map(Error::of).toList());
    }
}
