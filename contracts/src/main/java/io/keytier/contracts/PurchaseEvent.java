package io.keytier.contracts;

import java.time.Instant;
import java.time.LocalDate;

/** What orders-service tells of a customer's purchase documents, in commit order per customer. */
public sealed interface PurchaseEvent permits PurchaseRecorded, PurchaseWithdrawn, ImportClosed {

    /** The customer this event is keyed by. */
    String customerId();

    /** When orders-service accepted it. */
    Instant acceptedAt();

    /** The business day of the acceptance. */
    LocalDate acceptedOn();
}
