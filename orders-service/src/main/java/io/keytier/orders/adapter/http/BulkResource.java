package io.keytier.orders.adapter.http;

import java.io.IOException;
import java.io.InputStream;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keytier.orders.application.ImportDocuments;
import io.keytier.orders.application.ImportLines;
import io.keytier.platform.problem.Problem;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import io.keytier.platform.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Any number of documents in one request, recorded as they arrive. */
@Path("/v1/orders/bulk")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class BulkResource {

    private static final String NDJSON = "application/x-ndjson";

    private final ImportDocuments importDocuments;
    private final ObjectMapper json;
    private final BusinessClock clock;
    private final Caller caller;

    BulkResource(ImportDocuments importDocuments, ObjectMapper json, BusinessClock clock, Caller caller) {
        this.importDocuments = importDocuments;
        this.json = json;
        this.clock = clock;
        this.caller = caller;
    }

    /** How tiers follow: at once with each document, or once at the end of an import. */
    enum Mode {
        LIVE,
        BACKFILL
    }

    @POST
    @Consumes(NDJSON)
    @RolesAllowed(Roles.ERP)
    @Operation(
            summary = "Take many documents, one a line",
            description = "Each is recorded as if it had come alone; a line refused never stops the others. With "
                    + "mode=backfill each customer's tier moves once, at the end.")
    public BulkAnswer ndjson(@QueryParam("mode") @Nullable String mode, InputStream body) {
        return answer(mode, new NdjsonLines(body, mapper()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ERP)
    @Operation(summary = "Take many documents, as an array", description = "As with one a line.")
    public BulkAnswer array(@QueryParam("mode") @Nullable String mode, InputStream body) throws IOException {
        return answer(mode, ArrayLines.open(body, json, mapper()));
    }

    private BulkAnswer answer(@Nullable String mode, ImportLines lines) {
        var chosen = Parameters.choice("mode", mode, Mode.class).orElse(Mode.LIVE);
        try {
            return BulkAnswer.of(
                    chosen == Mode.BACKFILL ? importDocuments.backfill(lines) : importDocuments.live(lines));
        } catch (IOException e) {
            throw new ProblemException(Problem.of(
                    400, "The body broke off. What was recorded until then stays; sending it all again does no harm."));
        }
    }

    private LineMapper mapper() {
        return new LineMapper(json, new OrderMapper(caller.source(), clock.zone()));
    }
}
