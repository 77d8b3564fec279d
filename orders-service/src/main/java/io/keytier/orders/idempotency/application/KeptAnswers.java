package io.keytier.orders.idempotency.application;

import java.time.Instant;

/** Where answers are kept by their key. */
public interface KeptAnswers {

    /**
     * Claims the key for this request, unless it is taken.
     *
     * @param expired keys claimed before are free again
     * @param abandoned of the same request claimed before and not answered, the process is taken for dead
     */
    Claim claim(KeyedRequest request, Instant now, Instant expired, Instant abandoned);

    /** Keeps the answer. */
    void answer(KeyedRequest request, Instant claimedAt, KeptAnswer answer);

    /** Frees the key of a request that had no effect. */
    void release(KeyedRequest request, Instant claimedAt);

    /** Forgets at most {@code limit} keys claimed before; the answer is how many. */
    int forget(Instant expired, int limit);
}
