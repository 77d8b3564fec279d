package io.keytier.orders.adapter.persistence;

import java.sql.SQLException;
import java.util.Set;

import io.keytier.orders.application.ConcurrentChange;
import io.keytier.orders.application.CustomersHeld;
import io.keytier.orders.application.StoreUnavailable;

/** What a fault of the database means. */
final class Faults {

    /** Unique violation, serialization failure, deadlock: another transaction came first. */
    private static final Set<String> CONCURRENT = Set.of("23505", "40001", "40P01");

    private static final String LOCK_TIMEOUT = "55P03";

    /** Classes of states: connection lost, too few resources, shut down or ended by an operator. */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57");

    /** The server ended a session that did nothing in the middle of a transaction. */
    private static final String IDLE_FOR_TOO_LONG = "25P03";

    private Faults() {}

    static RuntimeException of(SQLException fault) {
        var state = fault.getSQLState();
        if (state == null || UNAVAILABLE.contains(state.substring(0, 2)) || state.equals(IDLE_FOR_TOO_LONG)) {
            // Without a state it is the pool's: no connection came free in time.
            return new StoreUnavailable(fault);
        }
        if (CONCURRENT.contains(state)) {
            return new ConcurrentChange(fault);
        }
        return state.equals(LOCK_TIMEOUT) ? new CustomersHeld(fault) : new DatabaseFault(fault);
    }
}
