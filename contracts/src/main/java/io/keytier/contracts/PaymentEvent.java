package io.keytier.contracts;

/**
 * What orders-service tells of a customer's payments, in commit order per customer. A payment belongs to the customer
 * of its document and follows it to another one; until its document is known it is told to nobody.
 */
public sealed interface PaymentEvent permits PaymentRecorded, PaymentWithdrawn {

    /** The system that sent the payment; with {@link #paymentId()} its identity. */
    String source();

    /** The payment's number there. */
    String paymentId();

    /** Counted per payment from 1; consumers order by it alone. */
    long version();

    /** The customer this event is keyed by. */
    String customerId();
}
