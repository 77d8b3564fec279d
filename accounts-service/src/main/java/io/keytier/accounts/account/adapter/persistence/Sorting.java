package io.keytier.accounts.account.adapter.persistence;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.regex.Pattern;

import io.keytier.accounts.account.application.AccountOrder;
import io.keytier.platform.paging.Cursor;

/**
 * How to sort by a key in SQL, and how to read its value back from a cursor.
 *
 * @param expression never null, for nulls compare with nothing
 * @param reading of the cursor's key
 */
record Sorting(String expression, Function<Cursor, Object> reading) {

    /** By its position in the cursor, after the name of the order. */
    private static final int KEY = 1;

    private static final Pattern AMOUNT = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    static Sorting of(AccountOrder.Key key) {
        return switch (key) {
            case CUSTOMER_ID -> new Sorting("customer_id", cursor -> cursor.key(KEY));
            case NAME -> new Sorting("coalesce(name, '')", cursor -> cursor.key(KEY));
            case SCORE -> new Sorting("score", cursor -> cursor.key(KEY, Integer::valueOf));
            case MONETARY -> new Sorting("monetary", cursor -> cursor.key(KEY, Sorting::amount));
            case LAST_PURCHASE_ON ->
                new Sorting("coalesce(last_purchase_on, date '0001-01-01')", cursor -> cursor.day(KEY));
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
        return reading.apply(cursor);
    }

    /** Without exponents, which a few characters of make numbers of any size. */
    private static BigDecimal amount(String text) {
        if (!AMOUNT.matcher(text).matches()) {
            throw new NumberFormatException("no amount");
        }
        return new BigDecimal(text);
    }
}
