package io.keytier.orders.adapter.http;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.keytier.orders.application.NotNow;
import io.keytier.orders.application.StoreUnavailable;
import io.keytier.platform.outbox.OutboxException;
import io.keytier.platform.problem.Problem;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers what cannot be done at the moment with 503 and the time after which to try again. */
class NotNowMapper {

    private static final Logger LOG = Logger.getLogger(NotNowMapper.class);

    @ServerExceptionMapper
    Response answer(OutboxException thrown) {
        return answer(new StoreUnavailable(thrown));
    }

    @ServerExceptionMapper
    Response answer(NotNow thrown) {
        LOG.warnf("answered 503: why=%s cause=%s", thrown.getMessage(), thrown.getCause());
        var detail = thrown.getMessage() + " Nothing is lost by sending the same again.";
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, thrown.retryAfter().toSeconds())
                .entity(Problem.of(503, detail))
                .build();
    }
}
