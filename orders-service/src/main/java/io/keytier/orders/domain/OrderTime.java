package io.keytier.orders.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * When a document was made out.
 *
 * @param at to the microsecond; for a date without time the start of that business day
 * @param on the business day
 */
public record OrderTime(Instant at, LocalDate on) {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

    public OrderTime {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (on.isBefore(EARLIEST) || on.isAfter(LATEST)) {
            throw new InvalidDocument("orderedAt", "must lie between " + EARLIEST + " and " + LATEST);
        }
    }

    /** An instant, on its day in the business zone. */
    public static OrderTime at(Instant instant, ZoneId zone) {
        return new OrderTime(instant, instant.atZone(zone).toLocalDate());
    }

    /** A business day without time. */
    public static OrderTime on(LocalDate day, ZoneId zone) {
        return new OrderTime(day.atStartOfDay(zone).toInstant(), day);
    }
}
