package io.keytier.scoring.adapter.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.keytier.platform.paging.Page;
import io.keytier.scoring.domain.Counted;
import io.keytier.scoring.domain.Explanation;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.topology.ScoreEvents;
import org.jspecify.annotations.Nullable;

/**
 * An explanation of a score.
 *
 * @param dimensions empty for a customer without a sale in force
 * @param nextTier the least that reaches the next tier if placed today; null where nothing does
 * @param losses for each tier up to the one held, the day on which it is lost if nothing is bought
 * @param documents what counts, page by page, in the order of source and order id
 */
record ExplanationResponse(
        String customerId,
        LocalDate asOf,
        int policyVersion,
        int score,
        String tier,
        String scoreTier,
        @Nullable LocalDate keepUntil,
        String currency,
        List<DimensionResponse> dimensions,
        @Nullable NextTier nextTier,
        List<Explanation.Loss> losses,
        Page<CountedDocument> documents) {

    /**
     * @param orders the fewest further orders
     * @param amount the smallest amount of all of them together, in the base currency
     * @param lastDay the last day on which the same orders, placed then, still reach the tier; null if they always do
     */
    record NextTier(
            String tier,
            int missingScore,
            int orders,
            BigDecimal amount,
            @Nullable LocalDate lastDay) {}

    /**
     * A sale in force or a credit on account.
     *
     * @param amount in the document's own currency, as it was sent
     * @param net what it counts for, in the base currency: less than nothing for a credit
     * @param countsFor RECENCY, FREQUENCY, MONETARY
     */
    record CountedDocument(
            String source,
            String orderId,
            LocalDate orderedOn,
            String currency,
            BigDecimal amount,
            BigDecimal net,
            List<String> countsFor) {

        static CountedDocument of(Counted counted) {
            var countsFor = new ArrayList<String>();
            if (counted.forRecency()) {
                countsFor.add("RECENCY");
            }
            if (counted.inWindow() && counted.tally().sales() > 0) {
                countsFor.add("FREQUENCY");
            }
            if (counted.inWindow()) {
                countsFor.add("MONETARY");
            }
            return new CountedDocument(
                    counted.id().source(),
                    counted.id().orderId(),
                    counted.day(),
                    counted.value().currency(),
                    counted.value().amount(),
                    ScoreEvents.readable(counted.tally().amount()),
                    countsFor);
        }
    }

    static ExplanationResponse of(Explanation explanation, Policy policy, Page<CountedDocument> documents) {
        var customer = explanation.customer();
        var rating = customer.rating();
        return new ExplanationResponse(
                customer.id(),
                customer.asOf(),
                rating.policyVersion(),
                rating.score().total(),
                rating.tier().name(),
                rating.score().tier().name(),
                rating.keepUntil(),
                policy.scales().monetary().currency(),
                DimensionResponse.of(customer, policy),
                nextTier(explanation, policy),
                explanation.losses(),
                documents);
    }

    private static @Nullable NextTier nextTier(Explanation explanation, Policy policy) {
        var reach = explanation.reach();
        var rating = explanation.customer().rating();
        var above = policy.tiers().above(rating.tier());
        return reach == null || above == null
                ? null
                : new NextTier(
                        reach.tier(),
                        Math.max(0, above.minScore() - rating.score().total()),
                        reach.orders(),
                        ScoreEvents.readable(reach.amount()),
                        reach.lastDay());
    }
}
