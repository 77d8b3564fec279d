package io.keytier.scoring.domain;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A customer's state: sums of its days and where it stands. Its documents and days are kept apart, so that it never
 * grows.
 *
 * @param asOf the business day up to which time has been taken into account; it never goes back
 * @param postponedTo the first day that a document waits for
 * @param openImport the import that is loading its history, null outside one
 */
public record Customer(
        String id,
        LocalDate asOf,
        Totals totals,
        Rating rating,
        Chain chain,
        @Nullable LocalDate postponedTo,
        @Nullable OpenImport openImport) {

    /** A customer that nobody has heard of before. */
    public static Customer unknown(String id, LocalDate asOf, Policy policy) {
        return new Customer(
                id,
                asOf,
                Totals.EMPTY,
                new Rating(Score.NONE, Tier.NONE, null, policy.version()),
                Chain.START,
                null,
                null);
    }

    /** Where it stands, with recency counted to a day. */
    public Standing standingOn(LocalDate day) {
        return new Standing(rating.tier(), rating.score(), totals.rfm(day), rating.atRisk());
    }

    /** The next business day on which something about it changes although nothing happens; null if none comes. */
    public @Nullable LocalDate nextReview(Policy policy) {
        var last = totals.lastSaleOn();
        var oldest = totals.oldestOn();
        var kept = rating.keepUntil();
        var next = last == null ? null : policy.scales().recency().nextDecay(last, asOf);
        next = earlier(next, oldest == null ? null : oldest.plusDays(policy.windowDays()));
        next = earlier(next, kept == null ? null : kept.plusDays(1));
        return earlier(next, postponedTo);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || (other != null && other.isBefore(one)) ? other : one;
    }

    boolean importing() {
        return openImport != null;
    }

    /** Whether others would see a difference to an earlier state of this customer. */
    boolean showsSameAs(Customer earlier) {
        return rating.equals(earlier.rating) && totals.showsSameAs(earlier.totals);
    }

    Customer seenOn(LocalDate day) {
        return day.isAfter(asOf) ? new Customer(id, day, totals, rating, chain, postponedTo, openImport) : this;
    }

    Customer with(Chain next) {
        return new Customer(id, asOf, totals, rating, next, postponedTo, openImport);
    }

    Customer with(@Nullable OpenImport started) {
        return new Customer(id, asOf, totals, rating, chain, postponedTo, started);
    }
}
