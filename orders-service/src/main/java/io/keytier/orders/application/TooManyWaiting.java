package io.keytier.orders.application;

import java.time.Duration;

/** Its turn did not come in time. */
public final class TooManyWaiting extends NotNow {

    TooManyWaiting() {
        super("More is being sent than can be recorded.", Duration.ofSeconds(5), null);
    }
}
