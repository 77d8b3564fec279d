package io.keytier.platform.body;

import java.time.Duration;

/**
 * What the body of a request may be.
 *
 * @param most bytes
 * @param latest by which it has to have come, on the clock of {@link System#nanoTime()}
 */
record BodyBounds(long most, long latest) {

    /** Of the request's property that holds them. */
    static final String NAME = BodyBounds.class.getName();

    static BodyBounds fromNow(long most, Duration time) {
        return new BodyBounds(most, System.nanoTime() + time.toNanos());
    }

    /** Nanoseconds; below zero once the body is late. */
    long timeLeft() {
        return latest - System.nanoTime();
    }
}
