package io.keytier.contracts;

/** Why a customer is a key account; it is one while at least one reason holds. */
public enum DesignationReason {
    /** Its tier's rank reaches the configured one. */
    TIER,
    /** It belongs to the smallest set that brings the configured share of the revenue. */
    PARETO,
    /** A manager marked it. */
    STRATEGIC,
    /** The company's size reaches the configured one. */
    SCALE
}
