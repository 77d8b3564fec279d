package io.keytier.visits.adapter.http;

import java.util.UUID;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.keytier.platform.paging.Cursor;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import io.keytier.visits.application.Catalogue;
import io.keytier.visits.application.Catalogue.PlanFilter;
import io.keytier.visits.application.PlanView;
import io.keytier.visits.domain.CustomerId;
import io.keytier.visits.domain.PlanId;
import io.keytier.visits.domain.PlanStatus;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Follow-up plans: salespeople see their own, managers and customer service all. */
@Path("/v1/plans")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES, Roles.SERVICE, Roles.MANAGER})
class PlanResource {

    private final Catalogue catalogue;
    private final Caller caller;

    PlanResource(Catalogue catalogue, Caller caller) {
        this.catalogue = catalogue;
        this.caller = caller;
    }

    @GET
    @Operation(
            operationId = "listPlans",
            summary = "Plans by customer",
            description = "Of a salesperson, their own only.")
    public Page<PlanResponse> plans(
            @QueryParam("customerId") @Nullable String customerId,
            @QueryParam("owner") @Nullable String owner,
            @Parameter(schema = @Schema(implementation = PlanStatus.class)) @QueryParam("status") @Nullable
                    String status,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var filter = new PlanFilter(
                Parameters.optionalIdentifier("customerId", customerId).map(CustomerId::new),
                caller.ownerToShow(Parameters.optionalIdentifier("owner", owner)),
                Parameters.choice("status", status, PlanStatus.class));
        var page = PageRequest.of(limit, cursor);
        return Page.of(catalogue.plans(filter, page), page, PlanResource::cursorOf, PlanResponse::of);
    }

    @GET
    @Path("{planId}")
    @Operation(operationId = "getPlan", summary = "One plan")
    @APIResponse(responseCode = "200", description = "The plan")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    public PlanResponse plan(@PathParam("planId") String planId) {
        var found = catalogue.plan(new PlanId(idOf(planId))).orElseThrow(() -> noPlan(planId));
        caller.requireVisible(found.plan().owner());
        return PlanResponse.of(found);
    }

    private static UUID idOf(String planId) {
        try {
            return UUID.fromString(planId);
        } catch (IllegalArgumentException e) {
            throw noPlan(planId);
        }
    }

    private static ProblemException noPlan(String planId) {
        return ProblemException.notFound("There is no plan " + planId + ".");
    }

    private static Cursor cursorOf(PlanView view) {
        return Cursor.at(view.plan().customerId().value(), view.plan().id().value());
    }
}
