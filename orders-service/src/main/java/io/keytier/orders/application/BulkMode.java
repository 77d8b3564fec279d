package io.keytier.orders.application;

/** How tiers follow a bulk request. */
public enum BulkMode {
    /** At once, with each document. */
    LIVE,
    /** Silently, with one change a customer at the end. */
    BACKFILL
}
