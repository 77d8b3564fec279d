package io.keytier.orders.adapter.http;

import jakarta.ws.rs.QueryParam;

import io.keytier.orders.application.BulkMode;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;
import org.jspecify.annotations.Nullable;

/** How a bulk request is to be done. */
class BulkParameters {

    @QueryParam("mode")
    @Nullable
    String mode;

    @QueryParam("dryRun")
    @Nullable
    String dryRun;

    BulkMode mode() {
        return Parameters.choice("mode", mode, BulkMode.class).orElse(BulkMode.LIVE);
    }

    boolean dryRun() {
        if (dryRun == null || dryRun.equals("false")) {
            return false;
        }
        if (dryRun.equals("true")) {
            return true;
        }
        throw ProblemException.invalid("dryRun", "must be true or false");
    }
}
