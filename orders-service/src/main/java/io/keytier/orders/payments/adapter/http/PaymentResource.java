package io.keytier.orders.payments.adapter.http;

import java.util.Optional;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.keytier.orders.adapter.http.Caller;
import io.keytier.orders.adapter.http.Checks;
import io.keytier.orders.adapter.http.Times;
import io.keytier.orders.domain.Decimals;
import io.keytier.orders.domain.Money;
import io.keytier.orders.domain.Texts;
import io.keytier.orders.payments.application.Payments;
import io.keytier.orders.payments.application.RecordPayments;
import io.keytier.orders.payments.domain.Pay;
import io.keytier.orders.payments.domain.Payment;
import io.keytier.orders.payments.domain.PaymentContent;
import io.keytier.orders.payments.domain.PaymentId;
import io.keytier.orders.payments.domain.PaymentOutcome;
import io.keytier.platform.paging.Cursor;
import io.keytier.platform.paging.Page;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;
import io.keytier.platform.security.Roles;
import io.keytier.platform.time.BusinessClock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Payments of a document, which need not be known yet. */
@Path("/v1/orders/{orderId}/payments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "payments")
class PaymentResource {

    private final RecordPayments recordPayments;
    private final Payments payments;
    private final BusinessClock clock;
    private final Caller caller;

    PaymentResource(RecordPayments recordPayments, Payments payments, BusinessClock clock, Caller caller) {
        this.recordPayments = recordPayments;
        this.payments = payments;
        this.clock = clock;
        this.caller = caller;
    }

    @POST
    @RolesAllowed(Roles.ERP)
    @Operation(operationId = "postPayment", summary = "Take a payment", description = "The document may come later.")
    @APIResponse(
            responseCode = "201",
            description = "A new payment",
            content = @Content(schema = @Schema(implementation = PaymentResponse.class)))
    @APIResponse(
            responseCode = "200",
            description = "The payment is known",
            content = @Content(schema = @Schema(implementation = PaymentResponse.class)))
    @APIResponse(responseCode = "409", description = "Its number is known with other content")
    public Response post(@PathParam("orderId") String orderId, @Nullable PaymentRequest payment) {
        return answer(recordPayments.record(command(orderId, Checks.present(payment))));
    }

    @GET
    @RolesAllowed({Roles.ERP, Roles.SALES, Roles.SERVICE, Roles.MANAGER})
    @Operation(
            operationId = "listPayments",
            summary = "Payments of a document, the latest first",
            description = "Also those that came before their document. An ERP reads its own.")
    public Page<PaymentResponse> list(
            @PathParam("orderId") String orderId,
            @QueryParam("source") @Nullable String source,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Parameters.identifier("orderId", orderId);
        var page = PageRequest.of(limit, cursor);
        var asked = Parameters.optionalIdentifier("source", source).orElse(null);
        var from = Optional.ofNullable(caller.sourceToRead(asked));
        return Page.of(payments.page(orderId, from, page), page, PaymentResource::cursorOf, PaymentResponse::of);
    }

    private Pay command(String orderId, PaymentRequest sent) {
        var checks = new Checks();
        var id = checks.required("paymentId", sent.paymentId(), given -> new PaymentId(caller.source(), given));
        var paid = checks.required("paidAt", sent.paidAt(), given -> Times.read("paidAt", given, clock.zone()));
        var amount = checks.required("amount", sent.amount(), PaymentContent::amount);
        var currency = checks.required("currency", sent.currency(), Money::currency);
        checks.value("", () -> Texts.identifier("orderId", orderId));
        var rate = checks.optional(sent.exchangeRate(), given -> Decimals.rate("exchangeRate", given));
        return checks.orElseThrow(() -> new Pay(id, new PaymentContent(orderId, paid, amount, currency, rate)));
    }

    private static Response answer(PaymentOutcome outcome) {
        if (outcome instanceof PaymentOutcome.Recorded recorded) {
            return Response.status(201)
                    .entity(PaymentResponse.of(recorded.payment()))
                    .build();
        }
        if (outcome instanceof PaymentOutcome.Replayed replayed) {
            return Response.ok(PaymentResponse.of(replayed.payment())).build();
        }
        if (outcome instanceof PaymentOutcome.Invalid invalid) {
            throw ProblemException.invalid(invalid.field(), invalid.message());
        }
        throw ProblemException.conflict(((PaymentOutcome.Conflict) outcome).detail());
    }

    private static Cursor cursorOf(Payment payment) {
        return Cursor.at(
                payment.content().paid().at(),
                payment.id().source(),
                payment.id().paymentId());
    }
}
