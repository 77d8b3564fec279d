package io.keytier.orders.adapter.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The wish to cancel a document.
 */
@Schema(name = "Cancellation")
record CancellationRequest(
        @Schema(description = "An instant with offset, or a business day. Left out: now.") @Nullable
        String cancelledAt,

        @Schema(maxLength = 1000) @Nullable String reason,

        @Schema(description = "Left out: the next one.") @Nullable
        Long revision) {}
