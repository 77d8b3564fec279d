package io.keytier.orders.application;

/** How far a bulk request is. */
public enum BulkState {
    /** Lines are still being read. */
    RUNNING,
    /** All lines have been read and answered. */
    FINISHED,
    /** It ended before its last line. What was recorded until then stays. */
    BROKEN
}
