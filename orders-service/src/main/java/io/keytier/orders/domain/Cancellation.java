package io.keytier.orders.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

/**
 * Tells of a cancellation that was asked for as such; a revision with the status alone has none.
 *
 * @param at when the ERP cancelled, to the microsecond
 * @param reason free text, kept here and never published
 */
public record Cancellation(Instant at, @Nullable String reason) {

    public Cancellation {
        at = at.truncatedTo(ChronoUnit.MICROS);
        Texts.free("reason", reason);
    }
}
