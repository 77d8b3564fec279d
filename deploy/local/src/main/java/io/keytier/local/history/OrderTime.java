package io.keytier.local.history;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/**
 * When an order was placed: a business day, and the time of day in UTC where the history knows it.
 *
 * @param time null means the day alone is known
 */
public record OrderTime(LocalDate day, @Nullable LocalTime time) {

    /** The same time of day, so many days later. */
    public OrderTime plusDays(long days) {
        return new OrderTime(day.plusDays(days), time);
    }

    /** As {@code orderedAt} of a document: an instant, or a date without time. */
    public String text() {
        return time == null
                ? day.toString()
                : ISO_OFFSET_DATE_TIME.format(day.atTime(time).atOffset(ZoneOffset.UTC));
    }
}
