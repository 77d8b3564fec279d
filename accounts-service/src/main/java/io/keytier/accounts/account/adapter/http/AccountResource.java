package io.keytier.accounts.account.adapter.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.keytier.accounts.account.application.Accounts;
import io.keytier.accounts.account.application.KeepMasterData;
import io.keytier.platform.paging.Page;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.MayBeEmpty;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import io.smallrye.common.annotation.Blocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Accounts: what purchases and people told of each customer. */
@Path("/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
class AccountResource {

    private final Accounts accounts;
    private final KeepMasterData keepMasterData;

    AccountResource(Accounts accounts, KeepMasterData keepMasterData) {
        this.accounts = accounts;
        this.keepMasterData = keepMasterData;
    }

    @GET
    @RolesAllowed({Roles.SALES, Roles.MANAGER, Roles.SERVICE, Roles.MARKETING})
    @Operation(operationId = "listAccounts", summary = "Accounts, filtered and sorted, page by page")
    @MayBeEmpty("q")
    public Page<AccountResponse> list(@BeanParam ListParameters parameters) {
        var page = accounts.list(parameters.filter(), parameters.order(), parameters.page());
        return new Page<>(page.items().stream().map(AccountResponse::of).toList(), page.nextCursor());
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed({Roles.SALES, Roles.MANAGER, Roles.SERVICE, Roles.MARKETING})
    @Operation(operationId = "getAccount", summary = "One account")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(responseCode = "404", description = "There is no such account")
    public AccountResponse find(@PathParam("customerId") String customerId) {
        return accounts.find(Parameters.identifier("customerId", customerId))
                .map(AccountResponse::of)
                .orElseThrow(() -> unknown(customerId));
    }

    @PUT
    @Path("/{customerId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SALES, Roles.MANAGER})
    @Operation(
            operationId = "putAccount",
            summary = "Replaces the master data; adds a prospect of tier NONE where the customer is not known yet")
    @APIResponse(
            responseCode = "201",
            description = "A new prospect",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = AccountResponse.class)))
    @APIResponse(responseCode = "200", description = "The account")
    public RestResponse<AccountResponse> replace(
            @PathParam("customerId") String customerId, MasterDataRequest request) {
        Parameters.identifier("customerId", customerId);
        var kept = keepMasterData.replace(customerId, given(request).whole());
        var body = AccountResponse.of(kept.account());
        return kept instanceof KeepMasterData.Kept.Added
                ? RestResponse.ResponseBuilder.<AccountResponse>created(uriOf(customerId))
                        .entity(body)
                        .build()
                : RestResponse.ok(body);
    }

    @PATCH
    @Path("/{customerId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.SALES, Roles.MANAGER})
    @Operation(
            operationId = "changeAccount",
            summary = "Changes the master data given; what is missing or null stays as it is")
    @APIResponse(responseCode = "200", description = "The account")
    @APIResponse(responseCode = "404", description = "There is no such account")
    public AccountResponse change(@PathParam("customerId") String customerId, MasterDataRequest request) {
        Parameters.identifier("customerId", customerId);
        return keepMasterData
                .change(customerId, given(request).changes())
                .map(AccountResponse::of)
                .orElseThrow(() -> unknown(customerId));
    }

    private static MasterDataRequest given(@Nullable MasterDataRequest request) {
        if (request == null) {
            throw ProblemException.invalid("name", "must be given: the body is empty");
        }
        return request;
    }

    private static URI uriOf(String customerId) {
        var segment = URLEncoder.encode(customerId, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create("/v1/accounts/" + segment);
    }

    private static ProblemException unknown(String customerId) {
        return ProblemException.notFound("There is no account of customer " + customerId + ".");
    }
}
