package io.keytier.accounts.account.adapter.persistence;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;

import io.keytier.accounts.account.application.AccountOrder;
import io.keytier.platform.paging.Cursor;

/**
 * How to sort by a key in SQL, and how to read its value back from a cursor.
 *
 * @param expression never null, for nulls compare with nothing
 */
record Sorting(String expression, Function<String, Object> parser) {

    static Sorting of(AccountOrder.Key key) {
        return switch (key) {
            case CUSTOMER_ID -> new Sorting("customer_id", text -> text);
            case NAME -> new Sorting("coalesce(name, '')", text -> text);
            case SCORE -> new Sorting("score", Integer::valueOf);
            case MONETARY -> new Sorting("monetary", BigDecimal::new);
            case LAST_PURCHASE_ON -> new Sorting("coalesce(last_purchase_on, date '0001-01-01')", LocalDate::parse);
        };
    }

    /** Marks the cursors of an order, for those of another do not fit. */
    static String nameOf(AccountOrder order) {
        return (order.descending() ? "-" : "") + order.key();
    }

    Object valueIn(Cursor cursor, AccountOrder order) {
        if (!cursor.key(0).equals(nameOf(order))) {
            throw Cursor.unusable();
        }
        try {
            return parser.apply(cursor.key(1));
        } catch (NumberFormatException | DateTimeException e) {
            throw Cursor.unusable();
        }
    }
}
