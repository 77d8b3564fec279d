package io.keytier.platform.body;

import java.time.Duration;
import jakarta.ws.rs.core.HttpHeaders;

import io.keytier.platform.problem.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;

/**
 * Gives up the sender of a body that no thread waits for, so that no read of it runs into a time-out: 408 if nothing more
 * comes, or not all of it in time.
 */
final class BodyWatch {

    static final Problem NOT_IN_TIME = Problem.of(408, "The rest of the body did not come in time.");

    /** Of the request's property that holds it. */
    static final String NAME = BodyWatch.class.getName();

    private final Vertx vertx;
    private final RoutingContext context;
    private final long millis;
    private final long latest;
    private long seen;
    private volatile long timer;
    private volatile boolean isOver;

    private BodyWatch(Vertx vertx, RoutingContext context, Duration silence, Duration time) {
        this.vertx = vertx;
        this.context = context;
        this.millis = Math.min(silence.toMillis(), time.toMillis());
        this.latest = System.nanoTime() + time.toNanos();
    }

    /**
     * @param silence after which a sender has stalled
     * @param time from now to the last byte
     */
    static BodyWatch begin(Vertx vertx, RoutingContext context, Duration silence, Duration time) {
        var watch = new BodyWatch(vertx, context, silence, time);
        watch.waitOn();
        context.addEndHandler(answered -> watch.end());
        return watch;
    }

    /** From now on all is there, or a thread waits for it. */
    void end() {
        isOver = true;
        vertx.cancelTimer(timer);
    }

    private void waitOn() {
        seen = context.request().bytesRead();
        timer = vertx.setTimer(millis, passed -> look());
    }

    private void look() {
        if (isOver || context.request().isEnded()) {
            return;
        }
        if (context.request().bytesRead() == seen || System.nanoTime() >= latest) {
            context.response()
                    .setStatusCode(NOT_IN_TIME.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(Json.encode(NOT_IN_TIME));
        } else {
            waitOn();
        }
    }
}
