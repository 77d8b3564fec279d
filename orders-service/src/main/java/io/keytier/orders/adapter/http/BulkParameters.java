package io.keytier.orders.adapter.http;

import jakarta.ws.rs.QueryParam;

import io.keytier.orders.application.BulkMode;
import io.keytier.platform.request.Parameters;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How a bulk request is to be done. */
class BulkParameters {

    @QueryParam("mode")
    @Parameter(
            description = "With backfill each customer's tier moves once, at the end.",
            schema =
                    @Schema(
                            enumeration = {"live", "backfill"},
                            defaultValue = "live"))
    @Nullable
    String mode;

    @QueryParam("dryRun")
    @Parameter(
            description = "Whether to check only: nothing is recorded.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String dryRun;

    @QueryParam("upsert")
    @Parameter(
            description = "Whether a line without a revision is the next one if its content is another, as with PUT.",
            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
    @Nullable
    String upsert;

    BulkMode mode() {
        return Parameters.choice("mode", mode, BulkMode.class).orElse(BulkMode.LIVE);
    }

    boolean dryRun() {
        return Parameters.flag("dryRun", dryRun).orElse(false);
    }

    boolean upsert() {
        return Parameters.flag("upsert", upsert).orElse(false);
    }
}
