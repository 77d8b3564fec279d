package io.keytier.orders.adapter.http;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;

import io.keytier.orders.domain.InvalidDocument;
import io.keytier.orders.domain.OrderTime;

/** Times as ERPs write them. */
public final class Times {

    private Times() {}

    /**
     * An instant with offset, or a date, which is that business day.
     *
     * @throws InvalidDocument for any other text
     */
    public static OrderTime read(String field, String text, ZoneId zone) {
        try {
            return text.indexOf('T') < 0 && text.indexOf('t') < 0
                    ? OrderTime.on(LocalDate.parse(text), zone)
                    : OrderTime.at(OffsetDateTime.parse(text).toInstant(), zone);
        } catch (DateTimeException e) {
            throw new InvalidDocument(
                    field, "must be an instant such as 2026-11-01T09:30:00+08:00, or a date such as 2026-11-01");
        } catch (InvalidDocument e) {
            throw new InvalidDocument(field, e.getMessage());
        }
    }
}
