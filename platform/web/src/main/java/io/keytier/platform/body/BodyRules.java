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
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Refuses bodies that are too large, compressed or not in UTF-8 before anything is made of them. */
class BodyRules {

    private static final Set<String> TAKEN = Set.of("UTF-8", "US-ASCII", "ISO-8859-1");

    /** Longer than any server runs. */
    private static final Duration NO_END = Duration.ofDays(10_000);

    private final long most;
    private final Duration time;
    private final Duration silence;
    private final Vertx vertx;

    BodyRules(BodyConfig config, @ConfigProperty(name = "quarkus.http.read-timeout") Duration silence, Vertx vertx) {
        this.most = config.body().asLongValue();
        this.time = config.bodyTime();
        this.silence = silence;
        this.vertx = vertx;
    }

    @ServerRequestFilter(priority = Priorities.HEADER_DECORATOR)
    public void check(ContainerRequestContext request, ResourceInfo resource, RoutingContext routing) {
        var method = resource.getResourceMethod();
        var bounds = method.isAnnotationPresent(AnySize.class)
                ? BodyBounds.fromNow(Long.MAX_VALUE, NO_END)
                : BodyBounds.fromNow(most, time);
        refuseCompression(request.getHeaderString(HttpHeaders.CONTENT_ENCODING));
        refuseOtherCharset(request.getMediaType());
        if (declaredLength(request) > bounds.most()) {
            throw new ProblemException(BoundedBody.tooLarge(bounds.most()));
        }
        // Whatever has no thread of its own bears the annotation, even where the framework would do without.
        if (method.isAnnotationPresent(NonBlocking.class)) {
            request.setProperty(BodyWatch.NAME, BodyWatch.begin(vertx, routing, silence, bounds));
        }
        request.setProperty(BodyBounds.NAME, bounds);
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
