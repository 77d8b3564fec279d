package io.keytier.scoring.adapter.http;

import java.time.LocalDate;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.keytier.platform.paging.Cursor;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import io.keytier.platform.time.BusinessClock;
import io.keytier.scoring.domain.Customer;
import io.keytier.scoring.domain.DocumentId;
import io.keytier.scoring.domain.Explainer;
import io.keytier.scoring.domain.Projection;
import io.keytier.scoring.topology.LiveCustomer;
import io.keytier.scoring.topology.ScoreEvents;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/** Scores and their explanations, read from the live state. Any instance answers for any customer. */
@Path("/v1/scores/{customerId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES, Roles.SERVICE, Roles.MANAGER, Roles.MARKETING, Roles.OPS})
@Blocking
class ScoreResource {

    private final Holders holders;
    private final KnownPolicies policies;
    private final BusinessClock clock;

    ScoreResource(Holders holders, KnownPolicies policies, BusinessClock clock) {
        this.holders = holders;
        this.policies = policies;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "getScore", summary = "A customer's score as of today")
    @APIResponseSchema(ScoreResponse.class)
    @APIResponse(responseCode = "404", description = "No document of the customer is known")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response score(@PathParam("customerId") String customerId, @BeanParam Caller caller, @Context UriInfo uri) {
        Parameters.identifier("customerId", customerId);
        return holders.answer(customerId, uri.getRequestUri(), caller, state -> state.find(customerId)
                .map(live -> scoreOf(live.customer())));
    }

    @GET
    @Path("/explanation")
    @Operation(
            operationId = "explainScore",
            summary = "Why the score is what it is, what is missing to the next tier, and when each tier is lost",
            description = "The documents counted are paged; all else stands on every page.")
    @APIResponseSchema(ExplanationResponse.class)
    @APIResponse(responseCode = "404", description = "No document of the customer is known")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response explanation(
            @PathParam("customerId") String customerId,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @BeanParam Caller caller,
            @Context UriInfo uri) {
        Parameters.identifier("customerId", customerId);
        var page = PageRequest.of(limit, cursor);
        return holders.answer(customerId, uri.getRequestUri(), caller, state -> state.find(customerId)
                .map(live -> explanationOf(live, page)));
    }

    private ScoreResponse scoreOf(Customer customer) {
        var policy = policies.of(customer);
        var next = customer.nextReview(policy);
        return ScoreResponse.of(new ScoreEvents(policy).scoreOf(customer, clock.now()), asOf(customer, next), next);
    }

    /** Today, or the day before a review that is due and has not come about yet. */
    private LocalDate asOf(Customer customer, @Nullable LocalDate nextReview) {
        var today = clock.today();
        var latest = nextReview == null || nextReview.isAfter(today) ? today : nextReview.minusDays(1);
        return latest.isAfter(customer.asOf()) ? latest : customer.asOf();
    }

    private ExplanationResponse explanationOf(LiveCustomer live, PageRequest page) {
        var customer = live.customer();
        var documents = live.documents();
        var days = live.days();
        var today = clock.today();
        var policy = policies.of(customer);
        var explanation = new Explainer(policy).explain(customer, documents, days, today);
        var counted = countedOf(live, new Projection(policy, customer, documents, days, today), page);
        return ExplanationResponse.of(explanation, policy, counted);
    }

    private static Page<ExplanationResponse.CountedDocument> countedOf(
            LiveCustomer live, Projection today, PageRequest page) {
        var after = page.after()
                .map(cursor -> new DocumentId(cursor.key(0), cursor.key(1)))
                .orElse(null);
        var part = live.part(after, page.limit(), today::counted);
        var last = part.last();
        return new Page<>(
                part.items().stream()
                        .map(ExplanationResponse.CountedDocument::of)
                        .toList(),
                last == null ? null : Cursor.at(last.source(), last.orderId()).text());
    }
}
