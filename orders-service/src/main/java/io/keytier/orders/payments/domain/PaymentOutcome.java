package io.keytier.orders.payments.domain;

/** What became of a payment that was told of. */
public sealed interface PaymentOutcome {

    /** A payment not known before. */
    record Recorded(Payment payment) implements PaymentOutcome {}

    /** The same payment once more. */
    record Replayed(Payment payment) implements PaymentOutcome {}

    /** The number is taken by a payment with other content. */
    record Conflict(String detail) implements PaymentOutcome {}

    /** A value is wrong under the circumstances of the acceptance. */
    record Invalid(String field, String message) implements PaymentOutcome {}
}
