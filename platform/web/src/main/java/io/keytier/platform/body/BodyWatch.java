package io.keytier.platform.body;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final Duration silence;
    private final BodyBounds bounds;
    private final AtomicBoolean isOver = new AtomicBoolean();
    private long seen;
    private volatile long timer;

    private BodyWatch(Vertx vertx, RoutingContext context, Duration silence, BodyBounds bounds) {
        this.vertx = vertx;
        this.context = context;
        this.silence = silence;
        this.bounds = bounds;
    }

    /** @param silence after which a sender has stalled */
    static BodyWatch begin(Vertx vertx, RoutingContext context, Duration silence, BodyBounds bounds) {
        var watch = new BodyWatch(vertx, context, silence, bounds);
        watch.waitOn();
        context.addEndHandler(answered -> watch.end());
        return watch;
    }

    /** To be called once all is there, or a thread waits for it; false if the sender was given up before. */
    boolean end() {
        vertx.cancelTimer(timer);
        return isOver.compareAndSet(false, true);
    }

    private void waitOn() {
        seen = context.request().bytesRead();
        var left = TimeUnit.NANOSECONDS.toMillis(bounds.timeLeft());
        timer = vertx.setTimer(Math.max(1, Math.min(silence.toMillis(), left)), passed -> look());
    }

    private void look() {
        if (isOver.get() || context.request().isEnded()) {
            return;
        }
        if (context.request().bytesRead() > seen && bounds.timeLeft() > 0) {
            waitOn();
        } else if (isOver.compareAndSet(false, true)) {
            giveUp();
        }
    }

    /** What still comes leads to nothing. */
    private void giveUp() {
        context.request().handler(null).endHandler(null);
        context.response()
                .setStatusCode(NOT_IN_TIME.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .end(Json.encode(NOT_IN_TIME));
    }
}
