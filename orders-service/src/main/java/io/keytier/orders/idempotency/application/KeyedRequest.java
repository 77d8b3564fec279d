package io.keytier.orders.idempotency.application;

/**
 * A request that is sent with a key.
 *
 * @param client who sent it: keys of different clients have nothing to do with each other
 * @param key the sender's name for the request
 * @param fingerprint the same for the same request with the same content, compared by value
 */
public record KeyedRequest(String client, String key, String fingerprint) {}
