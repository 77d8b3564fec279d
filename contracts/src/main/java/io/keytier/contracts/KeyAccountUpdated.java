package io.keytier.contracts;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A customer's key-account designation and what plans depend on. Leaving is {@code keyAccount: false}, never a
 * tombstone.
 *
 * @param accountVersion grows by one with every change of the account; the higher one wins
 * @param reasons why it is a key account, empty when it is not
 * @param owner the salesperson responsible
 * @param name the company's name, null while nobody told it
 * @param scoreVersion of the score that tier and segment come from, 0 for a prospect without a score
 */
public record KeyAccountUpdated(
        String customerId,
        long accountVersion,
        Instant occurredAt,
        boolean keyAccount,
        List<DesignationReason> reasons,
        String owner,
        @Nullable String name,
        String tier,
        int tierRank,
        @Nullable Segment segment,
        int score,
        long scoreVersion) {

    /** CloudEvents type. */
    public static final String TYPE = "keytier.key-account.updated.v1";
}
