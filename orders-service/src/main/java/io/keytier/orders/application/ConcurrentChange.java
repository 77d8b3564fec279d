package io.keytier.orders.application;

import java.time.Duration;

/** Another transaction came first. */
public final class ConcurrentChange extends NotNow {

    public ConcurrentChange(Throwable cause) {
        super("Others keep changing the same documents.", Duration.ofSeconds(1), cause);
    }
}
