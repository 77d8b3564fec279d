package io.keytier.orders.application;

import java.time.Duration;

/**
 * The database cannot be reached or has ended the transaction. Whether a transaction that was being committed is kept
 * is not known then; whoever sends the same again finds out.
 */
public final class StoreUnavailable extends NotNow {

    public StoreUnavailable(Throwable cause) {
        super("The database is not available.", Duration.ofSeconds(5), cause);
    }
}
