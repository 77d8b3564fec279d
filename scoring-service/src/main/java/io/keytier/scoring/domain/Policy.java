package io.keytier.scoring.domain;

/**
 * How customers are scored: a numbered, immutable version.
 *
 * @param windowDays business days within the window, today among them
 * @param downgradeGraceDays days a tier is kept after time or a return took its score away; 0 for none
 */
public record Policy(
        int version, int windowDays, Scales scales, TierLadder tiers, SegmentCuts segments, int downgradeGraceDays) {

    /** What a figure scores that no band catches. */
    static final int LOWEST_SCORE = 1;

    /** The same rules under another number. */
    public Policy numbered(int number) {
        return new Policy(number, windowDays, scales, tiers, segments, downgradeGraceDays);
    }

    /**
     * The same rules, the amounts in another currency as the numbers that they are.
     *
     * @throws IllegalArgumentException if it is not in ISO 4217
     */
    public Policy in(String currency) {
        var others = new Scales(
                scales.recency(), scales.frequency(), scales.monetary().in(currency));
        return new Policy(version, windowDays, others, tiers, segments, downgradeGraceDays);
    }

    /** Scores a customer's figures; without a sale in force there is nothing to score. */
    Score score(Rfm rfm) {
        if (rfm.recencyDays() == null) {
            return Score.NONE;
        }
        var bands = scales.bandsOf(rfm.recencyDays(), rfm);
        var total = scales.weigh(bands);
        return new Score(bands, total, tiers.reachedBy(total), segments.segmentOf(bands));
    }
}
