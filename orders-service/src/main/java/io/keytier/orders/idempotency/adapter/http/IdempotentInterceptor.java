package io.keytier.orders.idempotency.adapter.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.keytier.orders.adapter.http.Caller;
import io.keytier.orders.idempotency.application.AnswerOnce;
import io.keytier.orders.idempotency.application.Claim;
import io.keytier.orders.idempotency.application.KeptAnswer;
import io.keytier.orders.idempotency.application.KeyedRequest;
import io.keytier.platform.problem.ProblemException;
import io.keytier.platform.request.Parameters;

/** Answers a request with a known key as it was answered before. Who may not ask at all is refused earlier. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
class IdempotentInterceptor {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final AnswerOnce answerOnce;
    private final ObjectMapper json;
    private final HttpHeaders headers;
    private final Caller caller;

    IdempotentInterceptor(AnswerOnce answerOnce, ObjectMapper json, HttpHeaders headers, Caller caller) {
        this.answerOnce = answerOnce;
        this.json = json;
        this.headers = headers;
        this.caller = caller;
    }

    @AroundInvoke
    Object around(InvocationContext invocation) throws Exception {
        var key = Parameters.optionalIdentifier(Idempotent.HEADER, headers.getHeaderString(Idempotent.HEADER));
        if (key.isEmpty()) {
            return invocation.proceed();
        }
        var claim = answerOnce.answer(
                new KeyedRequest(caller.client(), key.get(), fingerprint(invocation)), () -> carryOut(invocation));
        if (claim instanceof Claim.OtherContent) {
            throw ProblemException.unprocessable(Idempotent.HEADER + " " + key.get()
                    + " was used for another request: give each request a key of its own.");
        }
        if (claim instanceof Claim.Answered answered) {
            return Response.status(answered.answer().status())
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(answered.answer().body())
                    .build();
        }
        throw ProblemException.busy("The same request is being carried out; ask again for its answer.", RETRY_AFTER);
    }

    private KeptAnswer carryOut(InvocationContext invocation) {
        try {
            var response = (Response) invocation.proceed();
            return new KeptAnswer(response.getStatus(), json.writeValueAsString(response.getEntity()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String fingerprint(InvocationContext invocation) throws JsonProcessingException {
        var method = invocation.getMethod();
        var content = json.writeValueAsBytes(
                new Object[] {method.getDeclaringClass().getName(), method.getName(), invocation.getParameters()});
        return HexFormat.of().formatHex(sha256().digest(content));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
