package io.keytier.accounts.timeline;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import io.keytier.accounts.account.application.Accounts;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** The timeline of an account. */
@Path("/v1/accounts/{customerId}/timeline")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class TimelineResource {

    private final Timeline timeline;
    private final Accounts accounts;

    TimelineResource(Timeline timeline, Accounts accounts) {
        this.timeline = timeline;
        this.accounts = accounts;
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.MANAGER, Roles.SERVICE, Roles.MARKETING})
    @Operation(
            operationId = "getTimeline",
            summary = "Changes of tier and segment with their causes and evidence, the newest first")
    @APIResponse(responseCode = "200", description = "The changes")
    @APIResponse(responseCode = "404", description = "There is no such account")
    public Page<TimelineEntry> timeline(
            @PathParam("customerId") String customerId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Parameters.identifier("customerId", customerId);
        var page = timeline.of(customerId, PageRequest.of(limit, cursor));
        if (page.items().isEmpty() && accounts.find(customerId).isEmpty()) {
            throw ProblemException.notFound("There is no account of customer " + customerId + ".");
        }
        return page;
    }
}
