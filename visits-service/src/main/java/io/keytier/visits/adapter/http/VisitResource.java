package io.keytier.visits.adapter.http;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.keytier.platform.paging.Cursor;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import io.keytier.visits.application.Catalogue;
import io.keytier.visits.application.Catalogue.VisitFilter;
import io.keytier.visits.domain.VisitStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Visits: salespeople see their own, managers and customer service all. */
@Path("/v1/visits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES, Roles.SERVICE, Roles.MANAGER})
class VisitResource {

    private final Catalogue catalogue;
    private final Caller caller;

    VisitResource(Catalogue catalogue, Caller caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "listVisits", summary = "Visits by day", description = "Of a salesperson, their own only.")
    public Page<VisitResponse> visits(
            @QueryParam("owner") @Nullable String owner,
            @Parameter(description = "inclusive") @QueryParam("from") @Nullable String from,
            @Parameter(description = "inclusive") @QueryParam("to") @Nullable String to,
            @Parameter(schema = @Schema(implementation = VisitStatus.class)) @QueryParam("status") @Nullable
                    String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = new VisitFilter(
                caller.ownerToShow(Parameters.optionalIdentifier("owner", owner)),
                Parameters.date("from", from),
                Parameters.date("to", to),
                Parameters.choice("status", status, VisitStatus.class));
        var page = PageRequest.of(limit, cursor);
        return Page.of(
                catalogue.visits(filter, page),
                page,
                visit -> Cursor.at(visit.visitOn(), visit.id().value()),
                VisitResponse::of);
    }
}
