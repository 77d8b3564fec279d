package io.keytier.orders.application;

import java.util.Set;

/** Ends a transaction that turned out to need the locks of more customers. */
final class CustomersNotLocked extends RuntimeException {

    private final transient Set<String> customerIds;

    CustomersNotLocked(Set<String> customerIds) {
        this.customerIds = customerIds;
    }

    Set<String> customerIds() {
        return customerIds;
    }
}
