package io.keytier.platform.body;

import java.util.Locale;
import java.util.Set;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.keytier.platform.problem.Problem;
import io.keytier.platform.problem.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that are too large, compressed or not in UTF-8 before anything is made of them. */
class BodyRules {

    private static final Set<String> TAKEN = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");

    private final long most;
    private final CurrentVertxRequest vertx;

    BodyRules(BodyConfig config, CurrentVertxRequest vertx) {
        this.vertx = vertx;
        this.most = config.body().asLongValue();
    }

    @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var bound = resource.getResourceMethod().isAnnotationPresent(AnySize.class) ? Long.MAX_VALUE : most;
        try {
            refuseCompression(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
            refuseOtherCharset(request.getMediaType());
            if (declaredLength(request) > bound) {
                throw new ProblemException(BoundedBody.tooLarge(bound));
            }
        } catch (ProblemException refused) {
            dropBody();
            throw refused;
        }
        var body = request.getEntityStream();
        if (body != null) {
            request.setEntityStream(new BoundedBody(body, bound));
        }
    }

    /** A sender that is still writing would never come to read the answer. */
    private void dropBody() {
        var current = vertx.getCurrent().request();
        current.response().putHeader("Connection", "close");
        current.resume();
    }

    private static long declaredLength(ContainerRequestContext request) {
        var length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            throw new ProblemException(Problem.of(400, "The header Content-Length is not a number."));
        }
    }

    private static void refuseCompression(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    Problem.of(415, "A body with a Content-Encoding is not taken: send it uncompressed."));
        }
    }

    /** Clients often name Latin-1 out of habit; a body that is not what it should be is refused where it is read. */
    private static void refuseOtherCharset(@Nullable MediaType type) {
        var charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !TAKEN.contains(charset.toUpperCase(Locale.ROOT))) {
            throw new ProblemException(Problem.of(415, "The body must be in UTF-8."));
        }
    }
}
