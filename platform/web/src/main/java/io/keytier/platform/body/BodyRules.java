package io.keytier.platform.body;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

    private final long most;

    BodyRules(BodyConfig config) {
        this.most = config.body().asLongValue();
    }

    @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        refuseCompression(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        refuseOtherCharset(request.getMediaType());
        var bound = resource.getResourceMethod().isAnnotationPresent(AnySize.class) ? Long.MAX_VALUE : most;
        if (declaredLength(request) > bound) {
            throw new ProblemException(BoundedBody.tooLarge(bound));
        }
        var body = request.getEntityStream();
        if (body != null) {
            request.setEntityStream(new BoundedBody(body, bound));
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

    private static void refuseOtherCharset(@Nullable MediaType type) {
        var charset = type == null ? null : type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null
                && !charset.toUpperCase(Locale.ROOT).equals(StandardCharsets.UTF_8.name())
                && !charset.toUpperCase(Locale.ROOT).equals(StandardCharsets.US_ASCII.name())) {
            throw new ProblemException(Problem.of(415, "The body must be in UTF-8."));
        }
    }
}
