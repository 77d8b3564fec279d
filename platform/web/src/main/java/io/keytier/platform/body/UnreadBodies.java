package io.keytier.platform.body;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * What becomes of a body whose request was answered before it was read, most often a refusal. The server would leave the
 * sender writing, or waiting to write, for minutes. So the rest is read and thrown away for a moment, in which the sender
 * can see the answer, and then the connection is closed.
 */
@Singleton
class UnreadBodies {

    /** For a sender to come to its answer; whatever it writes in this time costs nothing but its own line. */
    private static final long MOMENT_MILLIS = 1_000;

    /** Before everything else, security too. */
    private static final int FIRST = 1_000_000;

    private final Vertx vertx;

    UnreadBodies(Vertx vertx) {
        this.vertx = vertx;
    }

    void watch(@Observes Filters filters) {
        filters.register(this::watch, FIRST);
    }

    private void watch(RoutingContext context) {
        context.addEndHandler(answered -> dropRest(context.request()));
        context.next();
    }

    private void dropRest(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        request.handler(thrownAway -> {});
        request.resume();
        if (!request.isEnded()) {
            vertx.setTimer(MOMENT_MILLIS, moment -> close(request));
        }
    }

    private static void close(HttpServerRequest request) {
        if (!request.isEnded()) {
            request.connection().close();
        }
    }
}
