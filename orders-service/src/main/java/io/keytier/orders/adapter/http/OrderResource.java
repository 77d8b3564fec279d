package io.keytier.orders.adapter.http;

import java.util.Optional;
import java.util.concurrent.CompletionStage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.keytier.orders.application.DocumentFilter;
import io.keytier.orders.application.DocumentState;
import io.keytier.orders.application.FindDocuments;
import io.keytier.orders.application.FoundDocument;
import io.keytier.orders.application.RecordDocument;
import io.keytier.orders.domain.Cancellation;
import io.keytier.orders.domain.Command;
import io.keytier.orders.domain.Command.Cancel;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Revision;
import io.keytier.orders.domain.Texts;
import io.keytier.orders.idempotency.adapter.http.Idempotent;
import io.keytier.platform.paging.Cursor;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import io.keytier.platform.time.BusinessClock;
import io.smallrye.common.annotation.NonBlocking;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Sales documents, one at a time, and the list of them. */
@Path("/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "orders")
class OrderResource {

    private final RecordDocument recordDocument;
    private final FindDocuments findDocuments;
    private final Answers answers;
    private final OrderDetails details;
    private final BusinessClock clock;
    private final Caller caller;

    OrderResource(
            RecordDocument recordDocument,
            FindDocuments findDocuments,
            Answers answers,
            OrderDetails details,
            BusinessClock clock,
            Caller caller) {
        this.recordDocument = recordDocument;
        this.findDocuments = findDocuments;
        this.answers = answers;
        this.details = details;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @NonBlocking
    @RolesAllowed(Roles.ERP)
    @Operation(
            operationId = "postOrder",
            summary = "Take a document",
            description = "Without a revision it is the first one. The answer comes once the document is recorded.")
    @APIResponse(
            responseCode = "201",
            description = "A new document, or a newer revision of one",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "Nothing new: a replay, or an older revision",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @APIResponse(responseCode = "409", description = "Other content than the current revision's, or another type")
    public CompletionStage<Response> post(@Nullable OrderRequest body, @Context UriInfo uri) {
        var order = Checks.present(body);
        var revision = Optional.ofNullable(order.revision()).orElse(Revision.FIRST);
        return record(mapper().toCommand(order.orderId(), revision, order), uri);
    }

    @PUT
    @NonBlocking
    @Path("{orderId}")
    @RolesAllowed(Roles.ERP)
    @Operation(
            operationId = "putOrder",
            summary = "Create or replace a document",
            description = "As POST; without a revision, other content than the current one is the next revision.")
    @APIResponse(
            responseCode = "201",
            description = "A new document, or a newer revision of one",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "Nothing new: a replay, or an older revision",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @APIResponse(responseCode = "409", description = "Other content than the current revision's, or another type")
    public CompletionStage<Response> put(
            @PathParam("orderId") String orderId, @Nullable OrderRequest body, @Context UriInfo uri) {
        var order = Checks.present(body);
        if (order.orderId() != null && !order.orderId().equals(orderId)) {
            throw ProblemException.invalid("orderId", "must be the one of the path, " + orderId);
        }
        return record(mapper().toCommand(orderId, order.revision(), order), uri);
    }

    @POST
    @Path("{orderId}/cancellation")
    @Idempotent
    @RolesAllowed(Roles.ERP)
    @Operation(
            operationId = "cancelOrder",
            summary = "Cancel a document",
            description = "Idempotent. Only a higher revision reinstates it. An Idempotency-Key is honoured, so that a "
                    + "repeat without a revision cannot cancel what was reinstated meanwhile.")
    @Parameter(
            name = Idempotent.HEADER,
            in = ParameterIn.HEADER,
            description = Idempotent.MEANING,
            schema = @Schema(minLength = 1, maxLength = 128))
    @APIResponse(
            responseCode = "200",
            description = "The document as it stands",
            content = @Content(schema = @Schema(implementation = OrderResponse.class)))
    @APIResponse(responseCode = "404", description = "There is no such document")
    @APIResponse(responseCode = "409", description = "The revision has other content. " + Idempotent.RUNNING)
    @APIResponse(responseCode = "422", description = Idempotent.OTHER_CONTENT)
    public Response cancel(
            @PathParam("orderId") String orderId, @RequestBody(required = false) @Nullable CancellationRequest wish) {
        var given = wish == null ? new CancellationRequest(null, null, null) : wish;
        var checks = new Checks();
        var id = checks.value("", () -> new DocumentId(caller.source(), orderId));
        var at = checks.optional(given.cancelledAt(), it -> Times.read("cancelledAt", it, clock.zone())
                .at());
        checks.optional(given.revision(), Revision::checked);
        checks.optional(given.reason(), it -> Texts.free("reason", it));
        var command = checks.orElseThrow(() ->
                new Cancel(id, given.revision(), new Cancellation(at == null ? clock.now() : at, given.reason())));
        return Response.ok(answers.document(recordDocument.recordAlone(command)))
                .build();
    }

    @GET
    @Path("{orderId}")
    @RolesAllowed({Roles.ERP, Roles.SALES, Roles.SERVICE, Roles.MANAGER})
    @Operation(
            operationId = "getOrder",
            summary = "One document with its versions, returns, payments and open amount",
            description = "An ERP reads its own. Others name the source, unless only one has such a document.")
    @APIResponse(responseCode = "200", description = "The document")
    @APIResponse(responseCode = "404", description = "There is no such document")
    public OrderDetailResponse get(
            @PathParam("orderId") String orderId, @QueryParam("source") @Nullable String source) {
        Parameters.identifier("orderId", orderId);
        var from = caller.sourceToRead(
                Parameters.optionalIdentifier("source", source).orElse(null));
        var found = from == null
                ? onlyOne(orderId)
                : findDocuments
                        .byId(new DocumentId(from, orderId))
                        .orElseThrow(() -> notFound(orderId + " of source " + from));
        return details.of(found);
    }

    @GET
    @RolesAllowed({Roles.ERP, Roles.SALES, Roles.SERVICE, Roles.MANAGER})
    @Operation(
            operationId = "listOrders",
            summary = "Documents, the latest first",
            description = "From and to are business days, both included. Documents that come while one pages neither "
                    + "repeat nor hide others.")
    public Page<OrderResponse> list(
            @QueryParam("customerId") @Nullable String customerId,
            @QueryParam("source") @Nullable String source,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @Parameter(description = "In any case.", schema = @Schema(implementation = DocumentState.class))
                    @QueryParam("state")
                    @Nullable
                    String state,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        var page = PageRequest.of(limit, cursor);
        var asked = Parameters.optionalIdentifier("source", source).orElse(null);
        var filter = new DocumentFilter(
                Parameters.optionalIdentifier("customerId", customerId),
                Optional.ofNullable(caller.sourceToRead(asked)),
                Parameters.date("from", from),
                Parameters.date("to", to),
                Parameters.choice("state", state, DocumentState.class));
        return Page.of(
                findDocuments.page(filter, page),
                page,
                OrderResource::cursorOf,
                found -> OrderResponse.of(found.document(), found.standing()));
    }

    private CompletionStage<Response> record(Command command, UriInfo uri) {
        // Asked for now: the request is no longer at hand where the answer is made.
        var base = uri.getBaseUri();
        return recordDocument.record(command).thenApply(recorded -> answers.of(recorded, base));
    }

    private FoundDocument onlyOne(String orderId) {
        var found = findDocuments.byOrderId(orderId, 2);
        if (found.size() > 1) {
            throw ProblemException.invalid("source", "is required: several systems have a document " + orderId);
        }
        return found.stream().findFirst().orElseThrow(() -> notFound(orderId));
    }

    private OrderMapper mapper() {
        return new OrderMapper(caller.source(), clock.zone(), caller.mostLines());
    }

    private static ProblemException notFound(String document) {
        return ProblemException.notFound("There is no document " + document + ".");
    }

    private static Cursor cursorOf(FoundDocument found) {
        var document = found.document();
        return Cursor.at(
                document.content().ordered().at(),
                document.id().source(),
                document.id().orderId());
    }
}
