package io.keytier.visits.domain;

/** How far a visit has come: planned, agreed with the customer, and then held, not held or cancelled. */
public enum VisitStatus {
    PLANNED,
    AGREED,
    HELD,
    NOT_HELD,
    CANCELLED
}
