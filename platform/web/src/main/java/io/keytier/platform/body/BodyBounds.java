package io.keytier.platform.body;

import java.time.Duration;

/**
 * What a request's body may be.
 *
 * @param most bytes
 * @param time within which it has to have come
 */
record BodyBounds(long most, Duration time) {

    /** Of the request's property that holds them. */
    static final String NAME = BodyBounds.class.getName();
}
