package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What sales count for as they are revised, cancelled and dated back. */
class RevisionsSpec {

    private final CustomerHistory history = CustomerHistory.underDefaultPolicy();

    @Test
    void shouldCountASaleForRecencyFrequencyAndMonetary() {
        history.on(10).receive(aSale("S1").onDay(3).worth("250.5"));

        history.assertFigures(7, 1, "250.5");
    }

    @ParameterizedTest(name = "versions {0}")
    @CsvSource({"1 2 3", "1 3 2", "2 1 3", "2 3 1", "3 1 2", "3 2 1", "3", "1 3", "3 3 1 2 2 3"})
    void shouldKeepTheHighestVersionInWhateverOrderRevisionsCome(String order) {
        history.on(10);

        Arrays.stream(order.split(" "))
                .map(Integer::parseInt)
                .forEach(version -> history.receive(
                        aSale("S1").version(version).onDay(version).worth("100" + version)));

        history.assertFigures(7, 1, "1003");
        assertThat(history.customer().totals().lifetime().sales()).isEqualTo(1);
    }

    @Test
    void shouldHaveNoEffectWhenReplayed() {
        history.receive(aSale("S1"), aReturn("R1").of("S1"));
        var before = history.customer();

        history.receive(aSale("S1"), aReturn("R1").of("S1"), aSale("S1"));

        assertThat(history.customer()).isEqualTo(before);
    }

    @Test
    void shouldCountNothingOfACancelledSaleUntilAHigherVersionReinstatesIt() {
        history.receive(aSale("S1"));

        history.receive(aSale("S1").version(2).isCancelled());
        history.assertFigures(null, 0, "0");
        assertThat(history.tier()).isEqualTo("NONE");

        history.receive(aSale("S1"));
        history.assertFigures(null, 0, "0");

        history.receive(aSale("S1").version(3));
        history.assertFigures(0, 1, "1000");
    }

    @Test
    void shouldCountNothingOfACancelledSaleNorOfItsReturns() {
        history.receive(aSale("S1"), aReturn("R1").of("S1").worth("300"));

        history.receive(aSale("S1").version(2).isCancelled());
        history.assertFigures(null, 0, "0");

        history.receive(aReturn("R2").of("S1").worth("500"));
        history.assertFigures(null, 0, "0");

        history.receive(aSale("S1").version(3));
        history.assertFigures(0, 1, "200");
    }

    @Test
    void shouldFindTheSaleBeforeWhenTheLastOneIsCancelledOfWhateverAge() {
        history.on(800)
                .receive(
                        aSale("OLD").onDay(2),
                        aReturn("R1").onDay(30),
                        aSale("NEW").onDay(790));

        history.receive(aSale("NEW").version(2).onDay(790).isCancelled());

        history.assertFigures(798, 0, "0");
        assertThat(history.customer().totals().firstSaleOn()).isEqualTo(day(2));
        assertThat(history.tier()).isEqualTo("VIP");
    }

    @Test
    void shouldFindTheNextFirstSaleWhenTheFirstOneIsCancelled() {
        history.on(800)
                .receive(
                        aSale("S1").onDay(2),
                        aReturn("R1").onDay(30),
                        aSale("S2").onDay(400));

        history.receive(aSale("S1").version(2).onDay(2).isCancelled());

        assertThat(history.customer().totals().firstSaleOn()).isEqualTo(day(400));
    }

    @Test
    void shouldKeepTheDayWhileAnotherSaleOfItIsInForce() {
        history.on(5).receive(aSale("S1"), aSale("S2"));

        history.receive(aSale("S1").version(2).isCancelled());

        history.assertFigures(5, 1, "1000");
    }

    @Test
    void shouldCountABackdatedSaleOnItsOwnDay() {
        history.on(100).receive(aSale("S1").onDay(90));

        history.receive(aSale("S2").onDay(20));

        history.assertFigures(10, 2, "2000");
        assertThat(history.customer().totals().firstSaleOn()).isEqualTo(day(20));
    }

    @Test
    void shouldLetABackdatedSaleLeaveTheWindowFirst() {
        history.on(100).receive(aSale("S1").onDay(90).worth("7"), aSale("S2").onDay(20));

        history.reviewUpTo(20 + 365);

        history.assertFigures(295, 1, "7");
    }

    @Test
    void shouldCountASaleOlderThanTheWindowForRecencyAlone() {
        history.on(365).receive(aSale("S1").onDay(0).worth("50000"));

        history.assertFigures(365, 0, "0");
        assertThat(history.tier()).isEqualTo("VIP");
        assertThat(history.customer().totals().lifetime().amount()).isEqualByComparingTo("50000");
    }

    @Test
    void shouldCountASaleOfTheOldestDayOfTheWindow() {
        history.on(364).receive(aSale("S1").onDay(0).worth("50000"));

        history.assertFigures(364, 1, "50000");
    }

    @Test
    void shouldMoveASaleIntoAndOutOfTheWindowByARevision() {
        history.on(500).receive(aSale("S1").onDay(0));

        history.receive(aSale("S1").version(2).onDay(400));
        history.assertFigures(100, 1, "1000");

        history.receive(aSale("S1").version(3).onDay(1));
        history.assertFigures(499, 0, "0");
    }

    @Test
    void shouldNotPutASaleOfZeroInForceUntilItIsWorthSomething() {
        history.receive(aSale("S1").worth("0"));
        history.assertFigures(null, 0, "0");
        assertThat(history.tier()).isEqualTo("NONE");

        history.receive(aSale("S1").version(2).worth("0.0001"));

        history.assertFigures(0, 1, "0.0001");
    }

    @Test
    void shouldTellTheProfitOnlyWhileAllCostsAreKnown() {
        history.receive(
                aSale("S1").worth("1000").costing("600"), aReturn("R1").of("S1").worth("500"));
        assertThat(history.customer().totals().lifetime().profit()).isEqualByComparingTo("200");

        history.receive(aSale("S2").worth("10"));
        assertThat(history.customer().totals().lifetime().profit()).isNull();

        history.receive(aSale("S2").version(2).worth("10").costing("4"));
        assertThat(history.customer().totals().lifetime().profit()).isEqualByComparingTo("206");
    }

    @Test
    void shouldReviseASaleAsTheReviewsBeforeItHaveLeftIt() {
        history.receive(
                aSale("S1").worth("1000"), aReturn("R1").onDay(1).of("S1").worth("1000"));

        history.on(1).receive(aSale("S1").version(2).worth("1500"));

        history.assertFigures(1, 1, "500");
    }
}
