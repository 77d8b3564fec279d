package io.keytier.scoring.adapter.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import io.keytier.contracts.CustomerScored;
import io.keytier.contracts.Lifetime;
import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;

/**
 * A customer's score as of a business day.
 *
 * @param recencyDays days from the last purchase to {@code asOf}
 * @param nextReviewOn the next business day on which something changes although nothing happens
 */
record ScoreResponse(
        String customerId,
        LocalDate asOf,
        long scoreVersion,
        @Nullable Long recencyDays,
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
        @Nullable LocalDate nextReviewOn,
        Lifetime lifetime) {

    static ScoreResponse of(CustomerScored scored, LocalDate asOf, @Nullable LocalDate nextReviewOn) {
        var last = scored.lastPurchaseOn();
        return new ScoreResponse(
                scored.customerId(),
                asOf,
                scored.scoreVersion(),
                last == null ? null : Long.valueOf(ChronoUnit.DAYS.between(last, asOf)),
                last,
                scored.frequency(),
                scored.monetary(),
                scored.currency(),
                scored.recencyScore(),
                scored.frequencyScore(),
                scored.monetaryScore(),
                scored.score(),
                scored.tier(),
                scored.tierRank(),
                scored.scoreTier(),
                scored.keepUntil(),
                scored.segment(),
                scored.policyVersion(),
                nextReviewOn,
                scored.lifetime());
    }
}
