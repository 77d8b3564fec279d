package io.keytier.platform.body;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import io.keytier.platform.problem.Problem;
import io.keytier.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that are too large, compressed or not in UTF-8 before anything is made of them. */
class BodyRules {

    private static final Set<String> TAKEN = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");

    /** Longer than any server runs. */
    private static final Duration NO_END = Duration.ofDays(10_000);

    private final long most;
    private final Duration time;

    BodyRules(BodyConfig config) {
        this.most = config.body().asLongValue();
        this.time = config.bodyTime();
    }

    @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        var isStreamed = resource.getResourceMethod().isAnnotationPresent(AnySize.class);
        var bound = isStreamed ? Long.MAX_VALUE : most;
        refuseCompression(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        refuseOtherCharset(request.getMediaType());
        if (declaredLength(request) > bound) {
            throw new ProblemException(BoundedBody.tooLarge(bound));
        }
        var body = request.getEntityStream();
        if (body != null) {
            request.setEntityStream(new BoundedBody(body, bound, isStreamed ? NO_END : time));
        }
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
