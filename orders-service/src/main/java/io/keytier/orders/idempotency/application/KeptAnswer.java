package io.keytier.orders.idempotency.application;

/**
 * An answer as it was given.
 *
 * @param status the HTTP status
 * @param body JSON
 */
public record KeptAnswer(int status, String body) {}
