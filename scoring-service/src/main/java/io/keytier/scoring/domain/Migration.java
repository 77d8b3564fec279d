package io.keytier.scoring.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From which tier to which customers would move if a policy were published today. Touches nothing. */
public final class Migration {

    private static final Comparator<Step> HIGHEST_FIRST = Comparator.comparing(
                    (Step step) -> -step.from().rank())
            .thenComparing(step -> -step.to().rank());

    private final Timeline timeline;
    private final Scoring candidate;
    private final LocalDate today;
    private final Map<Step, Sum> sums = new HashMap<>();

    /** @param candidate what would be published */
    public Migration(Timeline timeline, Policy candidate, LocalDate today) {
        this.timeline = timeline;
        this.candidate =
                new Scoring(candidate.numbered(timeline.policies().current().number() + 1));
        this.today = today;
    }

    private record Step(Tier from, Tier to) {}

    private record Sum(long customers, BigDecimal before, BigDecimal after) {}

    /**
     * Customers that would make the same step.
     *
     * @param monetary what they come to within the window of today
     * @param monetaryAfter what they would come to within the window of the policy
     */
    public record Cell(Tier from, Tier to, long customers, BigDecimal monetary, BigDecimal monetaryAfter) {}

    /** Whether a customer was last scored under a policy known when this began; one that was not cannot be counted. */
    public boolean knowsPolicyOf(Customer customer) {
        return customer.rating().policyVersion()
                <= timeline.policies().current().number();
    }

    /** Counts a customer; its books are only read. */
    public void count(Customer customer, DocumentBook documents, DayBook days) {
        var books = new OverlaidBooks(documents, days).books();
        var now = timeline.reviewUpTo(customer, books, today).customer();
        var then = candidate.adopt(now, books, timeline.policyOf(now)).customer();
        var step = new Step(now.rating().tier(), then.rating().tier());
        var one = new Sum(
                1, now.totals().window().amount(), then.totals().window().amount());
        sums.merge(
                step,
                one,
                (sum, more) -> new Sum(
                        sum.customers + more.customers, sum.before.add(more.before), sum.after.add(more.after)));
    }

    /** The matrix without its empty cells, the highest tiers first. */
    public List<Cell> cells() {
        var steps = new ArrayList<>(sums.keySet());
        steps.sort(HIGHEST_FIRST);
        return steps.stream()
                .map(step -> {
                    var sum = sums.get(step);
                    return new Cell(step.from, step.to, sum.customers, sum.before, sum.after);
                })
                .toList();
    }
}
