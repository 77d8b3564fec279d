package io.keytier.orders.application;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Something cannot be done at the moment. Nothing was changed, and the same again will work later. */
public abstract class NotNow extends RuntimeException {

    private final transient Duration retryAfter;

    /** @param message why, for the sender */
    protected NotNow(String message, Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.retryAfter = retryAfter;
    }

    /** When it is worth trying again. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
