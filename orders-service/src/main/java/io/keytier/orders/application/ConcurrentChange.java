package io.keytier.orders.application;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/** Another transaction came first. */
public final class ConcurrentChange extends NotNow {

    public ConcurrentChange(@Nullable Throwable cause) {
        super("Others keep changing the same documents.", Duration.ofSeconds(1), cause);
    }
}
