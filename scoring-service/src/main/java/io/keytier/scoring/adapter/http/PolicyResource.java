package io.keytier.scoring.adapter.http;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.keytier.platform.paging.Cursor;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.security.Roles;
import io.keytier.scoring.adapter.policy.PolicyPublisher;
import io.keytier.scoring.config.ScoringConfig;
import io.keytier.scoring.domain.PolicyVersion;
import io.keytier.scoring.topology.PolicyBook;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Versions of the policy by which customers are scored. */
@Path("/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.SALES, Roles.SERVICE, Roles.MANAGER, Roles.MARKETING, Roles.OPS})
@Blocking
class PolicyResource {

    private final PolicyBook policies;
    private final PolicyPublisher publisher;
    private final DryRun dryRun;
    private final String baseCurrency;

    PolicyResource(PolicyBook policies, PolicyPublisher publisher, DryRun dryRun, ScoringConfig config) {
        this.policies = policies;
        this.publisher = publisher;
        this.dryRun = dryRun;
        this.baseCurrency = config.baseCurrency();
    }

    @GET
    @Operation(operationId = "listPolicies", summary = "All versions, the latest first")
    public Page<PolicyResponse> all(
            @QueryParam("limit") @Nullable String limit, @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        int before = page.after().map(last -> last.key(0, Integer::valueOf)).orElse(Integer.MAX_VALUE);
        var rows = policies.timeline().policies().all().stream()
                .filter(version -> version.number() < before)
                .limit(page.rows())
                .toList();
        return Page.of(rows, page, version -> Cursor.at(version.number()), PolicyResponse::of);
    }

    @GET
    @Path("/current")
    @Operation(operationId = "getCurrentPolicy", summary = "The version in force")
    public PolicyResponse current() {
        return PolicyResponse.of(policies.timeline().policies().current());
    }

    @GET
    @Path("/{version: [0-9]{1,9}}")
    @Operation(operationId = "getPolicy", summary = "One version")
    @APIResponse(responseCode = "200", description = "The version")
    @APIResponse(responseCode = "404", description = "There is no such version")
    public PolicyResponse version(@PathParam("version") int version) {
        return policies.timeline()
                .policies()
                .version(version)
                .map(PolicyResponse::of)
                .orElseThrow(() -> ProblemException.notFound("There is no version " + version + " of the policy."));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "publishPolicy",
            summary = "Publishes a version, which is in force at once",
            description = "Customers move to it in the background; one that buys meanwhile moves to it first.")
    @APIResponse(
            responseCode = "201",
            description = "The version, with its number",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = PolicyResponse.class)))
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public Response publish(@Nullable PolicyRequest request) {
        var policy = given(request).toPolicy(baseCurrency);
        PolicyVersion published = Unavailable.orBrokerAway(() -> publisher.publish(policy));
        // It is published whether or not it comes back to this instance in time: to ask again would publish another.
        policies.knowing(published.number(), KnownPolicies.PATIENCE);
        return Response.created(URI.create("/v1/policies/" + published.number()))
                .entity(PolicyResponse.of(published))
                .build();
    }

    @POST
    @Path("/dry-run")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.MANAGER)
    @Operation(
            operationId = "dryRunPolicy",
            summary = "From which tier to which customers would move, over all customers",
            description = "Changes nothing.")
    @APIResponse(responseCode = "200", description = "The moves")
    @APIResponse(responseCode = "503", ref = "Unavailable")
    public MigrationResponse dryRun(
            @Nullable PolicyRequest request,
            @Parameter(hidden = true) @QueryParam("partitions") @Nullable String partitions,
            @BeanParam Caller caller) {
        var candidate = given(request).toPolicy(baseCurrency);
        return partitions == null
                ? dryRun.overAll(request, candidate, caller)
                : dryRun.over(numbers(partitions), candidate);
    }

    private static PolicyRequest given(@Nullable PolicyRequest request) {
        if (request == null) {
            throw ProblemException.invalid("body", "is required");
        }
        return request;
    }

    private static Set<Integer> numbers(String partitions) {
        try {
            return Arrays.stream(partitions.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("partitions", "must be numbers, separated by commas");
        }
    }
}
