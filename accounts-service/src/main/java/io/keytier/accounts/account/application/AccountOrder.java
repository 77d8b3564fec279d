package io.keytier.accounts.account.application;

/** By what accounts are listed; the customer's identifier decides between equals. */
public record AccountOrder(Key key, boolean descending) {

    /** A value to sort by. Missing names and days come before all others. */
    public enum Key {
        CUSTOMER_ID,
        NAME,
        SCORE,
        MONETARY,
        LAST_PURCHASE_ON
    }
}
