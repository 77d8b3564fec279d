package io.keytier.platform.outbox;

/** A batch holds a row that the broker will never take; none of the batch was published. */
final class EventTooLarge extends Exception {

    private final transient OutboxRow row;

    EventTooLarge(OutboxRow row) {
        super("the broker does not take so large a record");
        this.row = row;
    }

    OutboxRow row() {
        return row;
    }
}
