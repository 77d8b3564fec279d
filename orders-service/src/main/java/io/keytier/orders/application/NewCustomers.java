package io.keytier.orders.application;

import java.util.Collection;

/** Customers that were added so that they could be locked. */
public interface NewCustomers {

    /** Takes those back that the current transaction has added and that no document needs: what is refused leaves no trace. */
    void takeBack(Collection<String> customerIds);
}
