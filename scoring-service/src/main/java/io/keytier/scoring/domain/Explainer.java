package io.keytier.scoring.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Explains scores by doing what it says: what will be lost is found by letting time pass over a copy. */
public final class Explainer {

    private static final BigDecimal SMALLEST_ORDER = BigDecimal.ONE.movePointLeft(Value.DECIMALS);

    private final Policy policy;

    public Explainer(Policy policy) {
        this.policy = policy;
    }

    /** Explains a customer as of today; its books are only read. */
    public Explanation explain(Customer customer, DocumentBook documents, DayBook days, LocalDate today) {
        var projection = new Projection(policy, customer, documents, days, today);
        var now = projection.customer();
        var plan = fewestOrders(now);
        var losses = new Losses(now.rating().tier());
        LocalDate lastDay = null;
        for (var later = projection.next(); later.isPresent(); later = projection.next()) {
            var then = later.get();
            losses.holding(then.rating().tier(), then.asOf());
            if (plan.isPresent() && lastDay == null && !plan.get().reaches(then)) {
                lastDay = then.asOf().minusDays(1);
            }
        }
        var reach = plan.isEmpty() ? null : plan.get().asReach(lastDay);
        return new Explanation(now, reach, losses.all());
    }

    /** The fewest orders that reach the tier above, with the smallest amount. */
    private Optional<OrdersToday> fewestOrders(Customer customer) {
        var target = policy.tiers().above(customer.rating().tier());
        if (target == null) {
            return Optional.empty();
        }
        var figures = customer.totals().rfm(customer.asOf());
        for (int orders : candidateOrders(figures.frequency())) {
            for (var amount : candidateAmounts(orders, figures.monetary())) {
                var plan = new OrdersToday(target, orders, amount);
                if (plan.reaches(customer)) {
                    return Optional.of(plan);
                }
            }
        }
        return Optional.empty();
    }

    /** One order, and what lifts frequency into each band above; from the fewest. */
    private List<Integer> candidateOrders(long frequency) {
        var candidates = new ArrayList<Integer>(List.of(1));
        policy.scales().frequency().bands().stream()
                .map(band -> band.min() - frequency)
                .filter(missing -> missing > 1)
                .sorted()
                .forEach(missing -> candidates.add(Math.toIntExact(missing)));
        return candidates;
    }

    /** The least that so many orders can amount to, and what lifts monetary into each band above; from the smallest. */
    private List<BigDecimal> candidateAmounts(int orders, BigDecimal monetary) {
        var least = SMALLEST_ORDER.multiply(BigDecimal.valueOf(orders));
        var candidates = new ArrayList<BigDecimal>(List.of(least));
        policy.scales().monetary().bands().stream()
                .map(band -> band.min().subtract(monetary))
                .filter(missing -> missing.compareTo(least) > 0)
                .sorted()
                .forEach(candidates::add);
        return candidates;
    }

    /** Orders placed on the day that a customer stands at. */
    private final class OrdersToday {

        private final TierLadder.Step target;
        private final int orders;
        private final BigDecimal amount;

        private OrdersToday(TierLadder.Step target, int orders, BigDecimal amount) {
            this.target = target;
            this.orders = orders;
            this.amount = amount;
        }

        private boolean reaches(Customer customer) {
            var figures = customer.totals().rfm(customer.asOf());
            var after =
                    new Rfm(0, figures.frequency() + orders, figures.monetary().add(amount));
            return policy.score(after).total() >= target.minScore();
        }

        private Explanation.Reach asReach(@Nullable LocalDate lastDay) {
            return new Explanation.Reach(target.tier(), orders, amount, lastDay);
        }
    }

    /** Gathers on which day each tier is lost. */
    private final class Losses {

        private final List<Explanation.Loss> lost = new ArrayList<>();
        private Tier held;

        private Losses(Tier held) {
            this.held = held;
        }

        private void holding(Tier tier, LocalDate day) {
            for (int rank = held.rank(); rank > tier.rank(); rank--) {
                lost.add(new Explanation.Loss(policy.tiers().ofRank(rank), day));
            }
            if (tier.isBelow(held)) {
                held = tier;
            }
        }

        private List<Explanation.Loss> all() {
            for (int rank = held.rank(); rank > 0; rank--) {
                lost.add(new Explanation.Loss(policy.tiers().ofRank(rank), null));
            }
            return lost;
        }
    }
}
