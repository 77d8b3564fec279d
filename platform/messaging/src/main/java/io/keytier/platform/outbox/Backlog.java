package io.keytier.platform.outbox;

/**
 * What waits for the relay.
 *
 * @param oldestSeconds age of the oldest row, 0 if there is none
 */
record Backlog(long rows, double oldestSeconds) {

    static final Backlog NONE = new Backlog(0, 0);
}
