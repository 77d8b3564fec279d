package io.keytier.orders.domain;

import org.jspecify.annotations.Nullable;

/** The bounds of the ERP's revision numbers; the highest revision of a document wins. */
public final class Revision {

    /** The revision of a document whose ERP does not count. */
    public static final long FIRST = 1;

    private static final long LAST = 999_999_999_999_999L;

    private Revision() {}

    /** A number of a revision. */
    public static long checked(long number) {
        if (number < FIRST || number > LAST) {
            throw new InvalidDocument("revision", "must be a whole number from " + FIRST + " to " + LAST);
        }
        return number;
    }

    static void check(@Nullable Long number) {
        if (number != null) {
            checked(number);
        }
    }
}
