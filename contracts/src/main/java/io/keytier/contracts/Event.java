package io.keytier.contracts;

import java.time.Instant;

/**
 * A CloudEvents 1.0 event: attributes travel as Kafka headers (binary mode), {@code data} as the JSON body.
 *
 * @param id unique within {@code source}; the same event published twice keeps it
 * @param source URI reference of the service that publishes, for example {@code /keytier/orders-service}
 * @param type names the meaning and form of {@code data}
 * @param time when it occurred
 */
public record Event<T>(String id, String source, String type, Instant time, T data) {}
