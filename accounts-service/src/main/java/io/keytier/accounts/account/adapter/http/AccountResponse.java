package io.keytier.accounts.account.adapter.http;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.keytier.accounts.account.domain.Account;
import io.keytier.contracts.DesignationReason;
import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;

/**
 * An account as callers see it.
 *
 * @param tierRank 0 for tier NONE, 1 the lowest tier
 * @param scoreVersion 0 for a prospect without a score
 * @param grade A to D; null while the account is not graded
 * @param frequency sales in force within the window
 * @param monetary net sales minus credits within the window, in {@code currency}
 * @param receivable what the customer owes; null while nothing is known of its payments
 */
record AccountResponse(
        String customerId,
        long accountVersion,
        @Nullable String name,
        @Nullable String country,
        @Nullable String industry,
        String tier,
        int tierRank,
        int score,
        long scoreVersion,
        @Nullable Segment segment,
        boolean keyAccount,
        List<DesignationReason> reasons,
        @Nullable String grade,
        @Nullable String owner,
        @Nullable LocalDate lastPurchaseOn,
        long frequency,
        BigDecimal monetary,
        @Nullable String currency,
        @Nullable Receivable receivable) {

    /** What a customer owes, and how long it takes to pay. */
    record Receivable(
            BigDecimal outstanding,
            BigDecimal overdue,
            @Nullable Integer collectionDays) {}

    static AccountResponse of(Account account) {
        var master = account.masterData();
        var standing = account.standing();
        var figures = standing.figures();
        return new AccountResponse(
                account.customerId(),
                account.version(),
                master.name(),
                master.country(),
                master.industry(),
                standing.tier(),
                standing.tierRank(),
                standing.score(),
                standing.scoreVersion(),
                standing.segment(),
                account.designation().isKeyAccount(),
                account.designation().reasons().stream().sorted().toList(),
                null,
                account.designation().owner(),
                figures.lastPurchaseOn(),
                figures.frequency(),
                figures.monetary(),
                figures.currency(),
                null);
    }
}
