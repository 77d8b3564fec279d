package io.keytier.orders.adapter.http;

import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * The wish to cancel a document.
 *
 * @param cancelledAt by default now
 * @param revision by default the next one
 */
record CancellationRequest(
        @Nullable OffsetDateTime cancelledAt,
        @Nullable String reason,
        @Nullable Long revision) {}
