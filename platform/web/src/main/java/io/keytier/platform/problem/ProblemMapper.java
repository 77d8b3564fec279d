package io.keytier.platform.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

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
    Response answer(Throwable thrown) {
        var problem = ProblemTable.of(thrown);
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
        if (thrown instanceof WebApplicationException web && problem.status() == 405) {
            answer.header(HttpHeaders.ALLOW, web.getResponse().getHeaderString(HttpHeaders.ALLOW));
        }
        return answer.build();
    }
}
