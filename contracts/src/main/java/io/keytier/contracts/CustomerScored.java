package io.keytier.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A customer's latest score. Published whenever a value of it changes that others show, not for each day's recency.
 *
 * @param scoreVersion grows by one with every change of the customer's score
 * @param asOf business day up to which time has been taken into account
 * @param lastPurchaseOn business day of the last sale in force, of any age
 * @param frequency sales in force within the window
 * @param monetary net sales minus credits within the window; may be negative
 * @param currency the base currency
 * @param recencyScore null, like the other band scores, for a customer without a sale in force
 * @param tierRank 0 for {@link Tier#NONE}, 1 the lowest tier of the policy
 * @param scoreTier what the score alone says; differs from {@code tier} while a downgrade is in its grace
 * @param keepUntil last day of the grace, inclusive
 */
public record CustomerScored(
        String customerId,
        long scoreVersion,
        Instant occurredAt,
        LocalDate asOf,
        @Nullable LocalDate lastPurchaseOn,
        long frequency,
        BigDecimal monetary,
        String currency,
        @Nullable Integer recencyScore,
        @Nullable Integer frequencyScore,
        @Nullable Integer monetaryScore,
        int score,
        String tier,
        int tierRank,
        String scoreTier,
        @Nullable LocalDate keepUntil,
        @Nullable Segment segment,
        int policyVersion,
        Lifetime lifetime) {

    /** CloudEvents type of a score. */
    public static final String TYPE = "keytier.customer.scored.v1";
}
