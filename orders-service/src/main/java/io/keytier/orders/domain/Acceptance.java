package io.keytier.orders.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * The circumstances under which a version is accepted.
 *
 * @param at true time, to the microsecond
 * @param on the business day
 * @param importId the import that it belongs to, null for a live document
 */
public record Acceptance(Instant at, LocalDate on, @Nullable String importId) {

    private static final Duration MOST_AHEAD = Duration.ofHours(24);

    /** More than 24 h ahead. Where the business clock runs ahead of the true time, its own day never is. */
    public boolean isTooFarAhead(OrderTime ordered) {
        return isTooFarAhead(ordered.at()) && ordered.on().isAfter(on);
    }

    boolean isTooFarAhead(Instant instant) {
        return instant.isAfter(at.plus(MOST_AHEAD));
    }
}
