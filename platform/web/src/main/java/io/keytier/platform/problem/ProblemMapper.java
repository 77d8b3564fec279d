package io.keytier.platform.problem;

import java.util.Set;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers every exception that leaves a resource with the problem the table gives, and logs those of our own. */
class ProblemMapper {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    private final OfferedMethods methods;

    ProblemMapper(OfferedMethods methods) {
        this.methods = methods;
    }

    // The framework brings mappers of its own for all but the first: naming the same classes here replaces them.
    @ServerExceptionMapper({
        Throwable.class,
        WebApplicationException.class,
        JsonProcessingException.class,
        MismatchedInputException.class,
        UnauthorizedException.class,
        ForbiddenException.class,
        AuthenticationFailedException.class,
        AuthenticationCompletionException.class,
        AuthenticationRedirectException.class
    })
    Response answer(Throwable thrown, Request request, UriInfo uri, HttpHeaders headers) {
        var problem = problemOf(thrown, request, uri, headers);
        if (problem.status() == 500) {
            LOG.error("request failed", thrown);
        }
        var answer = Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (thrown instanceof ProblemException own) {
            own.headers().forEach(answer::header);
        }
        if (problem.status() == 405) {
            answer.header(HttpHeaders.ALLOW, String.join(", ", methodsAt(uri)));
        }
        return answer.build();
    }

    private Problem problemOf(Throwable thrown, Request request, UriInfo uri, HttpHeaders headers) {
        if (isMethodRefused(thrown, request, uri)) {
            return Statuses.of(405);
        }
        return isTypeUnreadable(thrown, headers) ? Statuses.of(415) : ProblemTable.of(thrown);
    }

    /** The framework fails on a content type that is none, as on a fault of our own, before it calls any resource. */
    private static boolean isTypeUnreadable(Throwable thrown, HttpHeaders headers) {
        var type = headers.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null || !(thrown instanceof IllegalArgumentException)) {
            return false;
        }
        try {
            MediaType.valueOf(type);
            return false;
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }

    /** The framework sees nothing at some paths where only the method is another one. */
    private boolean isMethodRefused(Throwable thrown, Request request, UriInfo uri) {
        if (!(thrown instanceof NotFoundException)) {
            return false;
        }
        var offered = methodsAt(uri);
        return !offered.isEmpty() && !offered.contains(request.getMethod());
    }

    private Set<String> methodsAt(UriInfo uri) {
        return methods.at(uri.getRequestUri().getRawPath());
    }
}
