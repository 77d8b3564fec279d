package io.keytier.orders.application;

/** What documents can be asked for by. */
public enum DocumentState {
    /** Not cancelled. */
    CONFIRMED,
    /** Cancelled. */
    CANCELLED,
    /** Returns, not cancelled, that match no sale and so are credits on account. */
    UNMATCHED
}
