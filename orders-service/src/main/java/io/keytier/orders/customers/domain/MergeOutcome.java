package io.keytier.orders.customers.domain;

/** What becomes of a merge that is wished for. */
public sealed interface MergeOutcome {

    /** It holds from now on. */
    record Merged() implements MergeOutcome {}

    /** It holds already. */
    record Already() implements MergeOutcome {}

    /** It contradicts another merge. */
    record Conflict(String detail) implements MergeOutcome {}

    /** It is wrong in itself. */
    record Invalid(String field, String message) implements MergeOutcome {}
}
