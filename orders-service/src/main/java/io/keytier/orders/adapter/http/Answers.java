package io.keytier.orders.adapter.http;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;

import io.keytier.orders.application.Recorded;
import io.keytier.orders.domain.Outcome;
import io.keytier.platform.problem.ProblemException;

/** What an outcome is answered with. */
@ApplicationScoped
class Answers {

    /**
     * 201 with its location for a new version, 200 where nothing is new.
     *
     * @param base of all addresses, as the caller sees it
     */
    Response of(Recorded recorded, URI base) {
        var body = document(recorded);
        return recorded.outcome() instanceof Outcome.Accepted
                ? Response.created(location(base, body.orderId())).entity(body).build()
                : Response.ok(body).build();
    }

    /**
     * The document as it stands after the outcome.
     *
     * @throws ProblemException 400, 404 or 409 if the outcome is a rejection
     */
    OrderResponse document(Recorded recorded) {
        if (recorded.outcome() instanceof Outcome.Rejected rejected) {
            throw refusal(rejected);
        }
        return OrderResponse.of(
                recorded.outcome().after().orElseThrow(), recorded.standing().orElseThrow());
    }

    private static ProblemException refusal(Outcome.Rejected rejected) {
        if (rejected instanceof Outcome.Invalid invalid) {
            return ProblemException.invalid(invalid.field(), invalid.message());
        }
        return rejected instanceof Outcome.Unknown
                ? ProblemException.notFound(rejected.detail())
                : ProblemException.conflict(rejected.detail());
    }

    private static URI location(URI base, String orderId) {
        var name = URLEncoder.encode(orderId, StandardCharsets.UTF_8).replace("+", "%20");
        return URI.create(base + (base.getPath().endsWith("/") ? "" : "/") + "v1/orders/" + name);
    }
}
