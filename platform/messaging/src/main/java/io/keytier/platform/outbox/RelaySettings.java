package io.keytier.platform.outbox;

import java.time.Duration;
import java.util.Map;

/**
 * What a relay is run with.
 *
 * @param application name of the service: source of its events, prefix of its transactional identifiers
 * @param kafka how to reach the broker, as Kafka's own properties
 * @param silence after which the database ends a session that hangs; longer than any wait for the broker
 */
record RelaySettings(String application, Map<String, Object> kafka, Duration silence) {

    /** How long a row may lie that was written by another process, which cannot wake this one. */
    static final Duration POLL = Duration.ofMillis(200);

    /** Pause after a fault of the broker or the database, and between two looks at the other processes. */
    static final Duration PAUSE = Duration.ofSeconds(1);

    /** From the beginning of one batch of a bucket to that of the next, unless more than a batch waits. */
    static final Duration SPACING = Duration.ofMillis(20);

    static final Duration SILENCE = Duration.ofSeconds(20);

    String source() {
        return "/keytier/" + application;
    }
}
