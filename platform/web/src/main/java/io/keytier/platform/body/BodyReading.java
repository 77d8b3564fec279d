package io.keytier.platform.body;

import java.io.IOException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import io.keytier.platform.problem.BodyException;

/** Puts every body within its bounds. By now it has come, or it is read by a thread that waits for it. */
@Provider
class BodyReading implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        if (body.getProperty(BodyWatch.NAME) instanceof BodyWatch watch && !watch.end()) {
            throw new BodyException(BodyWatch.NOT_IN_TIME);
        }
        var bounds = (BodyBounds) body.getProperty(BodyBounds.NAME);
        body.setInputStream(new BoundedBody(body.getInputStream(), bounds));
        return body.proceed();
    }
}
