package io.keytier.platform.outbox;

import io.keytier.contracts.Topic;

/**
 * An event to be published once the transaction that it is written in commits.
 *
 * @param customerId the key: events of one customer keep their order
 * @param id unique within the service; kept when the relay publishes the event again after a crash
 * @param type one of the topic's CloudEvents types
 */
public record OutboxEvent<T>(Topic<T> topic, String customerId, String id, String type, T data) {}
