package io.keytier.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A customer's tier or segment moved. The type of the event says which of the two; tier and segment chain without a
 * break from change to change.
 *
 * @param changeId name-based and so the same for the same change; also the event's id
 * @param previousChangeId the change before this one, null for the first
 * @param occurredAt when it was computed
 * @param effectiveOn business day on which it took effect
 * @param direction null where the rank did not change: the segment alone moved, or a policy gave the tier another name
 * @param causedBy the document, where one caused it
 * @param correction true when it revises what an earlier change announced
 * @param nextTier what is missing to the next tier, null at the top
 * @param keepUntil last day of the grace, inclusive
 */
public record CustomerChange(
        String changeId,
        @Nullable String previousChangeId,
        String customerId,
        long scoreVersion,
        Instant occurredAt,
        LocalDate effectiveOn,
        @Nullable Direction direction,
        Cause cause,
        @Nullable DocumentRef causedBy,
        boolean correction,
        Standing from,
        Standing to,
        Weights weights,
        String currency,
        int policyVersion,
        @Nullable NextTier nextTier,
        @Nullable LocalDate keepUntil) {

    /** CloudEvents type of a change of tier, whether or not the segment moved with it. */
    public static final String TIER_CHANGED = "keytier.tier.changed.v1";
    /** CloudEvents type of a change of the segment alone. */
    public static final String SEGMENT_CHANGED = "keytier.segment.changed.v1";
    /** CloudEvents type that announces a fall which a grace holds back. */
    public static final String TIER_AT_RISK = "keytier.tier.at-risk.v1";
    /** CloudEvents type that takes {@link #TIER_AT_RISK} back. */
    public static final String TIER_RECOVERED = "keytier.tier.recovered.v1";

    /** A document's version. */
    public record DocumentRef(String source, String orderId, long version) {}

    /** Where a customer stands: the tier, and the figures it follows from. */
    public record Standing(
            String tier,
            int tierRank,
            @Nullable Segment segment,
            int score,
            @Nullable Integer recencyScore,
            @Nullable Integer frequencyScore,
            @Nullable Integer monetaryScore,
            @Nullable Integer recencyDays,
            long frequency,
            BigDecimal monetary) {}

    /** The weights of the policy, by which band scores add up to the score. */
    public record Weights(int recency, int frequency, int monetary) {}

    /** The tier above, and how much of the score is missing to it. */
    public record NextTier(String tier, int missingScore) {}
}
