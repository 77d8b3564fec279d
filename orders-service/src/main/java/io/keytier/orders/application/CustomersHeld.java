package io.keytier.orders.application;

import java.time.Duration;

/** Others have held a customer's lock for too long. */
public final class CustomersHeld extends NotNow {

    public CustomersHeld(Throwable cause) {
        super("The customer is being changed by others for too long.", Duration.ofSeconds(5), cause);
    }
}
