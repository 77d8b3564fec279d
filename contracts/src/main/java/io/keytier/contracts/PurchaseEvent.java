package io.keytier.contracts;

/** What orders-service tells of a customer's purchase documents, in commit order per customer. */
public sealed interface PurchaseEvent permits PurchaseRecorded, PurchaseWithdrawn, ImportClosed {

    /** The customer this event is keyed by. */
    String customerId();
}
