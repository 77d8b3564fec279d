package io.keytier.orders.adapter.http;

import java.util.function.Function;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.keytier.orders.application.BulkRun;
import io.keytier.orders.application.BulkRuns;
import io.keytier.orders.application.BulkState;
import io.keytier.platform.paging.Cursor;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Bulk requests that are under way or were sent lately, for those who watch them. */
@Path("/v1/orders/bulk")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ERP, Roles.OPS})
@Tag(name = "bulk")
class BulkRunResource {

    private final BulkRuns runs;
    private final ObjectMapper json;
    private final Caller caller;

    BulkRunResource(BulkRuns runs, ObjectMapper json, Caller caller) {
        this.runs = runs;
        this.json = json;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listBulks",
            summary = "Bulk requests, the latest first",
            description = "An ERP sees its own: with state=RUNNING also the one that it is sending.")
    public Page<BulkRunResponse> list(
            @Parameter(schema = @Schema(implementation = BulkState.class)) @QueryParam("state") @Nullable String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var found = runs.page(caller.sourceOfBulk(), Parameters.choice("state", state, BulkState.class), page);
        return Page.of(
                found, page, run -> Cursor.at(run.startedAt(), run.request().bulkId()), BulkRunResponse::of);
    }

    @GET
    @Path("{bulkId}")
    @Operation(
            operationId = "getBulk",
            summary = "One bulk request",
            description = "Its counts so far, and whether it is still running.")
    @APIResponse(responseCode = "200", description = "The bulk request")
    @APIResponse(responseCode = "404", description = "There is no such bulk request, or no longer")
    public BulkRunResponse get(@PathParam("bulkId") String bulkId) {
        return BulkRunResponse.of(run(bulkId));
    }

    @GET
    @Path("{bulkId}/errors")
    @Produces(BulkResource.NDJSON)
    @Operation(
            operationId = "getBulkErrors",
            summary = "The lines refused of a bulk request",
            description = "Also those beyond the 1000 of the answer, up to a configured number. In columns if CSV is "
                    + "accepted.")
    @APIResponse(
            responseCode = "200",
            description = "A refused line on each",
            content = {
                @Content(
                        mediaType = BulkResource.NDJSON,
                        schema = @Schema(type = SchemaType.STRING, description = "A BulkError a line.")),
                @Content(
                        mediaType = BulkResource.CSV,
                        schema = @Schema(type = SchemaType.STRING, examples = "line,orderId,status,detail"))
            })
    @APIResponse(responseCode = "404", description = "There is no such bulk request, or no longer")
    public StreamingOutput errors(@PathParam("bulkId") String bulkId) {
        return stream(run(bulkId), out -> ErrorWriter.ndjson(out, json));
    }

    @GET
    @Path("{bulkId}/errors")
    @Produces(BulkResource.CSV)
    @Operation(hidden = true)
    public StreamingOutput errorsAsCsv(@PathParam("bulkId") String bulkId) {
        return stream(run(bulkId), ErrorWriter::csv);
    }

    private StreamingOutput stream(BulkRun run, Function<java.io.OutputStream, ErrorWriter> writer) {
        return out -> writer.apply(out).write(runs, run.request().bulkId());
    }

    private BulkRun run(String bulkId) {
        Parameters.identifier("bulkId", bulkId);
        return runs.byId(bulkId, caller.sourceOfBulk())
                .orElseThrow(() -> ProblemException.notFound("There is no bulk request " + bulkId + "."));
    }
}
