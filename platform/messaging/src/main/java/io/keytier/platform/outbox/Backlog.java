package io.keytier.platform.outbox;

/**
 * What waits for the relay.
 *
 * @param rows exact while they are few; beyond {@link OutboxTable#COUNTED} an estimate
 * @param oldestSeconds age of the oldest row, 0 if there is none
 */
record Backlog(long rows, double oldestSeconds) {

    static final Backlog NONE = new Backlog(0, 0);
}
