package io.keytier.platform.outbox;

import java.time.Instant;

record OutboxRow(
        long id, String topic, String customerId, String eventId, String type, Instant occurredAt, byte[] payload) {}
