package io.keytier.scoring.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import io.keytier.scoring.domain.Explainer;
import io.keytier.scoring.domain.Explanation;
import io.keytier.scoring.domain.Policies;
import io.keytier.scoring.domain.Policy;
import io.keytier.scoring.domain.Projection;
import io.keytier.scoring.domain.Tally;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is told of random customers, proved by doing it to a customer by the book: with graces, imports, credits leaving
 * the window, documents dated ahead, and reviews that are due but have not come about.
 */
class ExplanationLawTest {

    private static final BigDecimal TRIFLE = new BigDecimal("0.0001");
    private static final BigDecimal FORTUNE = new BigDecimal("100000000000000");

    @ParameterizedTest(name = "with a grace of {0} days, {1} days after the last review")
    @CsvSource({"0, 0", "3, 0", "3, 2", "0, 7"})
    void shouldBeTrueWhenDone(int graceDays, int daysLater) {
        var policy = Policies.shortTerm(graceDays);
        for (int seed = 0; seed < 12; seed++) {
            var world = new World(100 + seed, policy, 40, 9);
            world.live(500);
            world.settle();
            var day = world.today().plusDays(daysLater);
            for (var customer : world.book().values()) {
                try {
                    assertTrueWhenDone(world.task(), customer, day);
                } catch (Throwable untrue) {
                    throw new AssertionError(customer.id() + " by seed " + (100 + seed), untrue);
                }
            }
        }
    }

    private static void assertTrueWhenDone(Task task, PlainCustomer customer, LocalDate day) {
        var books = task.booksOf(customer.id());
        var explanation = new Explainer(task.policy())
                .explain(task.customer(customer.id()), books.documents(), books.days(), day);
        var now = new PlainCustomer(customer);
        now.comes(day);
        now.closeImport();

        assertCounted(task, now, day);
        assertThat(explanation.losses()).isEqualTo(lossesOf(now));
        var reach = explanation.reach();
        if (reach == null) {
            assertThat(rankAfter(now, day, 9, FORTUNE))
                    .isLessThanOrEqualTo(now.now().rank());
        } else {
            assertReach(now, reach);
        }
    }

    /** What the documents count for adds up to the figures. */
    private static void assertCounted(Task task, PlainCustomer now, LocalDate day) {
        var books = task.booksOf(now.id());
        var projection = new Projection(task.policy(), task.customer(now.id()), books.documents(), books.days(), day);
        var sum = Tally.EMPTY;
        LocalDate last = null;
        for (var document : task.documentsOf(now.id())) {
            var counted = projection.counted(document.id()).orElse(null);
            if (counted != null) {
                assertThat(counted.inWindow() || counted.forRecency()).isTrue();
                sum = counted.inWindow() ? sum.plus(counted.tally()) : sum;
                last = counted.forRecency() ? counted.day() : last;
            }
        }
        assertThat(sum.sales()).isEqualTo(now.now().figures().frequency());
        assertThat(sum.amount()).isEqualByComparingTo(now.now().figures().monetary());
        assertThat(last).isEqualTo(now.now().figures().last());
    }

    private static List<Explanation.Loss> lossesOf(PlainCustomer now) {
        var losses = new ArrayList<Explanation.Loss>();
        int held = now.now().rank();
        var later = new PlainCustomer(now);
        var end = now.today().plusDays(horizonOf(now.policy()));
        while (later.today().isBefore(end)) {
            later.comes(later.today().plusDays(1));
            for (; held > later.now().rank(); held--) {
                losses.add(new Explanation.Loss(PlainScore.tierOf(held, now.policy()), later.today()));
            }
        }
        for (; held > 0; held--) {
            losses.add(new Explanation.Loss(PlainScore.tierOf(held, now.policy()), null));
        }
        return losses;
    }

    private static void assertReach(PlainCustomer now, Explanation.Reach reach) {
        var today = now.today();
        int target = now.now().rank() + 1;
        var least = TRIFLE.multiply(BigDecimal.valueOf(reach.orders()));
        assertThat(reach.tier()).isEqualTo(PlainScore.tierOf(target, now.policy()));
        assertThat(rankAfter(now, today, reach.orders(), reach.amount())).isGreaterThanOrEqualTo(target);
        if (reach.orders() > 1) {
            assertThat(rankAfter(now, today, reach.orders() - 1, FORTUNE)).isLessThan(target);
        }
        assertThat(reach.amount()).isGreaterThanOrEqualTo(least);
        if (reach.amount().compareTo(least) > 0) {
            assertThat(rankAfter(now, today, reach.orders(), reach.amount().subtract(TRIFLE)))
                    .isLessThan(target);
        }
        var last = reach.lastDay() == null ? today.plusDays(horizonOf(now.policy())) : reach.lastDay();
        var later = new PlainCustomer(now);
        for (var day = today; !day.isAfter(last); day = day.plusDays(1)) {
            later.comes(day);
            assertThat(rankAfter(later, day, reach.orders(), reach.amount())).isGreaterThanOrEqualTo(target);
        }
        if (reach.lastDay() != null) {
            assertThat(rankAfter(later, last.plusDays(1), reach.orders(), reach.amount()))
                    .isLessThan(target);
        }
    }

    /** The rank of the score after so many orders of that amount together, all but a trifle each of it in the first. */
    private static int rankAfter(PlainCustomer now, LocalDate day, int orders, BigDecimal amount) {
        var buyer = new PlainCustomer(now);
        buyer.comes(day);
        var first = amount.subtract(TRIFLE.multiply(BigDecimal.valueOf(orders - 1L)));
        for (int i = 0; i < orders; i++) {
            buyer.take(Purchases.bought("NEW" + i, now.id(), i == 0 ? first : TRIFLE, day));
        }
        return buyer.now().score().rank();
    }

    /** After so many days without a document nothing moves any more. */
    private static int horizonOf(Policy policy) {
        return 2 * policy.windowDays() + policy.downgradeGraceDays() + 3;
    }
}
