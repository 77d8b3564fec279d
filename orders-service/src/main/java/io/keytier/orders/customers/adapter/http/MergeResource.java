package io.keytier.orders.customers.adapter.http;

import java.util.List;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.keytier.orders.adapter.http.Checks;
import io.keytier.orders.customers.application.CustomerStanding;
import io.keytier.orders.customers.application.MergeCustomers;
import io.keytier.orders.customers.application.Merges;
import io.keytier.orders.customers.domain.Merge;
import io.keytier.orders.customers.domain.MergeOutcome;
import io.keytier.orders.idempotency.adapter.http.Idempotent;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Customers that turn out to be one. */
@Path("/v1/customers/{customerId}/merge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "customers")
class MergeResource {

    private final MergeCustomers mergeCustomers;
    private final Merges merges;

    MergeResource(MergeCustomers mergeCustomers, Merges merges) {
        this.mergeCustomers = mergeCustomers;
        this.merges = merges;
    }

    /** The customer that takes the documents over. */
    @Schema(
            name = "Merge",
            requiredProperties = {"into"})
    record MergeRequest(
            @Schema(examples = "C-42", minLength = 1, maxLength = 128) @Nullable
            String into) {}

    /** How a customer stands to others. */
    @Schema(name = "CustomerMerge")
    record MergeResponse(
            String customerId,

            @Schema(description = "The customer that it was merged into; null if it stands alone.") @Nullable
            String into,

            @Schema(description = "The customer that its documents count for, over any chain of merges.")
            String countsFor,

            @Schema(description = "Customers that were merged into it directly, at most 500.")
            List<String> mergedFrom,

            @Schema(description = "Whether documents are still on their way; those that arrive need not wait.")
            boolean moving) {

        static MergeResponse of(CustomerStanding standing) {
            return new MergeResponse(
                    standing.customerId(),
                    standing.into(),
                    standing.countsFor(),
                    standing.mergedFrom(),
                    standing.moving());
        }
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.ERP, Roles.OPS})
    @Operation(
            operationId = "mergeCustomer",
            summary = "Merge a customer into another",
            description = "All its documents and payments count for the other one, also those that arrive later under "
                    + "the old name.")
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.MEANING,
            schema = @Schema(minLength = 1, maxLength = 128))
    @APIResponseSchema(value = MergeResponse.class, responseDescription = "How the customer stands now")
    @APIResponse(
            responseCode = "409",
            description = "It is merged into another one, or the merge would lead back. " + Idempotent.RUNNING)
    @APIResponse(responseCode = "422", description = Idempotent.OTHER_CONTENT)
    public Response merge(@PathParam("customerId") String customerId, @Nullable MergeRequest request) {
        var checks = new Checks();
        var into = checks.required("into", request == null ? null : request.into(), given -> given);
        var outcome = mergeCustomers.merge(checks.orElseThrow(() -> new Merge(customerId, into)));
        if (outcome instanceof MergeOutcome.Invalid invalid) {
            throw ProblemException.invalid(invalid.field(), invalid.message());
        }
        if (outcome instanceof MergeOutcome.Conflict conflict) {
            throw ProblemException.conflict(conflict.detail());
        }
        return Response.ok(MergeResponse.of(merges.standingOf(customerId))).build();
    }

    @DELETE
    @RolesAllowed({Roles.ERP, Roles.OPS})
    @Operation(
            operationId = "undoMerge",
            summary = "Undo the merge of a customer",
            description = "What names the customer counts for it again, also what arrived meanwhile. Idempotent.")
    public MergeResponse undo(@PathParam("customerId") String customerId) {
        Parameters.identifier("customerId", customerId);
        mergeCustomers.undo(customerId);
        return MergeResponse.of(merges.standingOf(customerId));
    }

    @GET
    @RolesAllowed({Roles.ERP, Roles.OPS, Roles.MANAGER, Roles.SALES, Roles.SERVICE})
    @Operation(operationId = "getMerge", summary = "How a customer stands to others")
    public MergeResponse get(@PathParam("customerId") String customerId) {
        return MergeResponse.of(merges.standingOf(Parameters.identifier("customerId", customerId)));
    }
}
