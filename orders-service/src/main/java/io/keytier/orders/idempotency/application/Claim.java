package io.keytier.orders.idempotency.application;

import java.time.Instant;

/** What is known of a key. */
public sealed interface Claim {

    /** It is the caller's: the request is to be carried out now. */
    record Fresh(Instant claimedAt) implements Claim {}

    /** The same request is being carried out at this moment. */
    record Running() implements Claim {}

    /** The key was used for another request. */
    record OtherContent() implements Claim {}

    /** The request was carried out, with this answer. */
    record Answered(KeptAnswer answer) implements Claim {}
}
