package io.keytier.contracts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A version of the policy by which customers are scored. Versions are immutable; the highest is in force. Bands and
 * tiers stand from the highest to the lowest.
 *
 * @param publishedAt the moment from which it holds
 * @param effectiveOn the business day of that moment
 * @param windowDays business days within the window
 * @param downgradeGraceDays days a tier is kept after time or a return took its score away; 0 for none
 */
public record PolicyPublished(
        int version,
        Instant publishedAt,
        LocalDate effectiveOn,
        int windowDays,
        Recency recency,
        Frequency frequency,
        Monetary monetary,
        List<TierStep> tiers,
        SegmentCuts segments,
        int downgradeGraceDays) {

    /** CloudEvents type. */
    public static final String TYPE = "keytier.policy.published.v1";

    /** What the days since the last purchase score. */
    public record Recency(int weight, List<RecencyBand> bands) {}

    /** @param maxDays inclusive */
    public record RecencyBand(int score, int maxDays) {}

    /** What the number of purchases within the window scores. */
    public record Frequency(int weight, List<FrequencyBand> bands) {}

    /** @param min inclusive */
    public record FrequencyBand(int score, long min) {}

    /** What the amount within the window scores, in the base currency. */
    public record Monetary(int weight, String currency, List<MonetaryBand> bands) {}

    /** @param min inclusive */
    public record MonetaryBand(int score, BigDecimal min) {}

    /** @param minScore inclusive */
    public record TierStep(String tier, int minScore) {}

    /** The band scores from which a dimension is high. */
    public record SegmentCuts(int recencyHighFrom, int frequencyHighFrom, int monetaryHighFrom) {}
}
