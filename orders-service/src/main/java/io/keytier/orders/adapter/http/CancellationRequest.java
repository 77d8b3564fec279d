package io.keytier.orders.adapter.http;

import org.jspecify.annotations.Nullable;

/**
 * The wish to cancel a document.
 *
 * @param cancelledAt an instant with offset or a business day, by default now
 * @param revision by default the next one
 */
record CancellationRequest(
        @Nullable String cancelledAt,
        @Nullable String reason,
        @Nullable Long revision) {}
