package io.keytier.visits.domain;

/** A key account has exactly one open plan; one that stops being key has none. */
public enum PlanStatus {
    OPEN,
    CLOSED
}
