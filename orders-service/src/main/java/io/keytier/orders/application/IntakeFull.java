package io.keytier.orders.application;

import java.time.Duration;

/** Too many events wait to be published for more to be taken in. */
public final class IntakeFull extends NotNow {

    IntakeFull() {
        super("Too much that was recorded still waits to be published.", Duration.ofSeconds(30), null);
    }
}
