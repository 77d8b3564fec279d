package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is told of a score. Each statement is proved by doing what it says. */
class ExplanationSpec {

    @Test
    void shouldTellTheFewestOrdersAndThenTheSmallestAmount() {
        var history = CustomerHistory.underDefaultPolicy()
                .receive(aSale("S1").worth("3000"), aSale("S2").worth("2000"));

        var reach = history.explain().reach();

        assertThat(reach.tier()).isEqualTo("VVVVIP");
        assertThat(reach.orders()).isEqualTo(1);
        assertThat(reach.amount()).isEqualByComparingTo("0.0001");
    }

    @Test
    void shouldHaveNothingToReachAtTheTop() {
        var history = CustomerHistory.underDefaultPolicy()
                .receive(aSale("S1"), aSale("S2"), aSale("S3"), aSale("S4").worth("17000"));

        assertThat(history.explain().reach()).isNull();
    }

    @Test
    void shouldTellWhenEachTierIsLost() {
        var history = CustomerHistory.underDefaultPolicy()
                .receive(aSale("S1"), aSale("S2"), aSale("S3"), aSale("S4").worth("17000"));

        assertThat(history.explain().losses())
                .containsExactly(
                        new Explanation.Loss("VVVVVIP", day(31)),
                        new Explanation.Loss("VVVVIP", day(365)),
                        new Explanation.Loss("VVVIP", day(365)),
                        new Explanation.Loss("VVIP", day(365)),
                        new Explanation.Loss("VIP", null));
    }

    @Test
    void shouldTellTheFirstOrderOfWhoHasOnlyCredits() {
        var history = CustomerHistory.underDefaultPolicy().receive(aReturn("R1").worth("5000"));

        var explanation = history.explain();

        assertThat(explanation.reach()).isEqualTo(new Explanation.Reach("VIP", 1, aTrifle(), null));
        assertThat(explanation.losses()).isEmpty();
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void shouldTellOfMoreOrdersThanCouldBeTriedOneByOne() {
        var policy = Policies.withFrequencyOf(2_000_000_000L);
        var history = new CustomerHistory(policy).receive(aSale("S1").worth("60000"));

        var reach = history.explain().reach();

        assertThat(reach.orders()).isEqualTo(1_999_999_999);
        assertThat(reach.amount()).isEqualByComparingTo("199999.9999");
    }

    @Test
    void shouldFindTheSaleBeforeAmongThoseWhoseDayHasJustCome() {
        var history = CustomerHistory.underDefaultPolicy()
                .receive(
                        aSale("S1").onDay(1),
                        aSale("S2").onDay(2),
                        aReturn("R1").onDay(3).of("S2").worth("1000"));

        var today = history.on(4).explain().customer();

        assertThat(today.totals().lastSaleOn()).isEqualTo(day(1));
        assertThat(today).isEqualTo(history.reviewUpTo(4).customer());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void shouldBeTrueWhenDone(long seed) {
        var past = somePast(new Random(seed));
        var explanation = told(past).explain();

        var reach = explanation.reach();
        if (reach != null) {
            assertThat(tierAfter(past, 200, reach.orders(), reach.amount())).isEqualTo(reach.tier());
            assertThat(tierAfter(past, 200, reach.orders(), reach.amount().subtract(aTrifle())))
                    .isNotEqualTo(reach.tier());
            if (reach.lastDay() != null) {
                var last = numberOf(reach.lastDay());
                var rank = Policies.rankOf(reach.tier());
                assertThat(rankAfter(past, last, reach)).isGreaterThanOrEqualTo(rank);
                assertThat(rankAfter(past, last + 1, reach)).isLessThan(rank);
            }
        }
        for (var loss : explanation.losses()) {
            if (loss.lostOn() != null) {
                var lost = numberOf(loss.lostOn());
                var rank = Policies.rankOf(loss.tier());
                assertThat(told(past).reviewUpTo(lost - 1).rank()).isGreaterThanOrEqualTo(rank);
                assertThat(told(past).reviewUpTo(lost).rank()).isLessThan(rank);
            }
        }
    }

    private static int rankAfter(List<CustomerHistory.Draft> past, int day, Explanation.Reach reach) {
        return Policies.rankOf(tierAfter(past, day, reach.orders(), reach.amount()));
    }

    private static int numberOf(LocalDate day) {
        return (int) ChronoUnit.DAYS.between(CustomerHistory.DAY_0, day);
    }

    private static BigDecimal aTrifle() {
        return new BigDecimal("0.0001");
    }

    private static List<CustomerHistory.Draft> somePast(Random random) {
        var past = new ArrayList<CustomerHistory.Draft>();
        int sales = 1 + random.nextInt(6);
        for (int i = 0; i < sales; i++) {
            past.add(aSale("S" + i).onDay(random.nextInt(200)).worth(Integer.toString(1 + random.nextInt(9000))));
        }
        if (random.nextBoolean()) {
            past.add(aReturn("R").onDay(random.nextInt(200)).worth(Integer.toString(1 + random.nextInt(3000))));
        }
        past.add(aSale("AHEAD").onDay(201).worth("100"));
        return past;
    }

    private static CustomerHistory told(List<CustomerHistory.Draft> past) {
        return CustomerHistory.underDefaultPolicy().on(200).receive(past.toArray(CustomerHistory.Draft[]::new));
    }

    /** The tier after so many orders of that amount together, all but a trifle of it in the first. */
    private static String tierAfter(List<CustomerHistory.Draft> past, int day, int orders, BigDecimal amount) {
        var history = told(past).reviewUpTo(day);
        var trifle = aTrifle();
        var first = amount.subtract(trifle.multiply(BigDecimal.valueOf(orders - 1L)));
        for (int i = 0; i < orders; i++) {
            history.receive(aSale("NEW" + i).onDay(day).worth((i == 0 ? first : trifle).toPlainString()));
        }
        return history.tier();
    }
}
