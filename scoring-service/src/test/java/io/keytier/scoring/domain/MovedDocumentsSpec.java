package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytier.contracts.Cause;
import org.junit.jupiter.api.Test;

/** Documents that go from one customer to another, one by one or all of them by a merge, and back. */
class MovedDocumentsSpec {

    private final CustomerHistory from = CustomerHistory.of("FROM");
    private final CustomerHistory to = CustomerHistory.of("TO");

    @Test
    void shouldLeaveBothCustomersRight() {
        from.receive(aSale("S1").worth("5000"), aSale("S2").worth("10"));

        from.withdraw("S1", 2);
        to.receive(aSale("S1").version(2).worth("5000"));

        from.assertFigures(0, 1, "10");
        to.assertFigures(0, 1, "5000");
        assertThat(from.lastChange().occasion().cause()).isEqualTo(Cause.CORRECTION);
        assertThat(to.lastChange().occasion().cause()).isEqualTo(Cause.CORRECTION);
        assertThat(to.lastChange().correction()).isTrue();
    }

    @Test
    void shouldLeaveBothCustomersRightWhenItMovesBack() {
        from.receive(aSale("S1").worth("5000"));
        from.withdraw("S1", 2);
        to.receive(aSale("S1").version(2).worth("5000"));

        to.withdraw("S1", 3);
        from.receive(aSale("S1").version(3).worth("5000"));

        from.assertFigures(0, 1, "5000");
        to.assertFigures(null, 0, "0");
        assertThat(to.tier()).isEqualTo("NONE");
    }

    @Test
    void shouldNotMindWhichOfTheTwoKeysIsReadFirst() {
        from.receive(aSale("S1").worth("5000"));

        to.receive(aSale("S1").version(2).worth("5000")).withdraw("S1", 3);
        from.receive(aSale("S1").version(3).worth("5000"));
        from.withdraw("S1", 2);
        to.receive(aSale("S1").version(2).worth("5000"));

        from.assertFigures(0, 1, "5000");
        to.assertFigures(null, 0, "0");
    }

    @Test
    void shouldNotTakeInWhatIsOlderThanItsWithdrawal() {
        from.withdraw("S1", 2);

        from.receive(aSale("S1").worth("5000"), aSale("S1").version(2).worth("5000"));

        from.assertFigures(null, 0, "0");
        assertThat(from.tier()).isEqualTo("NONE");
        assertThat(from.changes()).isEmpty();
    }

    @Test
    void shouldLeaveAReturnBehindAsACreditUntilItFollowsItsSale() {
        from.on(20).receive(aSale("S1"), aReturn("R1").onDay(15).of("S1").worth("300"));

        from.withdraw("S1", 2);
        to.on(20).receive(aSale("S1").version(2));
        from.assertFigures(null, 0, "-300");
        to.assertFigures(20, 1, "1000");

        from.withdraw("R1", 2);
        to.receive(aReturn("R1").version(2).onDay(15).of("S1").worth("300"));
        from.assertFigures(null, 0, "0");
        to.assertFigures(20, 1, "700");
    }

    @Test
    void shouldMatchAReturnThatCameAheadOfItsSale() {
        to.receive(aReturn("R1").version(2).of("S1").worth("1300"));
        to.assertFigures(null, 0, "-1300");

        to.receive(aSale("S1").version(2));

        to.assertFigures(null, 0, "0");
    }

    @Test
    void shouldMatchAgainWhenTheSaleComesBackToTheReturnThatStayed() {
        from.receive(aSale("S1"), aReturn("R1").of("S1").worth("300"));
        from.withdraw("S1", 2);

        from.receive(aSale("S1").version(3).worth("200"));

        from.assertFigures(null, 0, "0");
    }

    @Test
    void shouldForgetAFutureDocumentThatMovesAwayBeforeItsDay() {
        from.receive(aSale("S1").onDay(1));
        from.withdraw("S1", 2);
        to.receive(aSale("S1").version(2).onDay(1));

        from.reviewUpTo(1).assertFigures(null, 0, "0");
        to.reviewUpTo(1).assertFigures(0, 1, "1000");
    }

    @Test
    void shouldLeaveStateAndChainOfBothRightAfterAMergeAndAfterItsUndoing() {
        from.on(40)
                .receive(
                        aSale("S1").worth("20000"),
                        aReturn("R1").onDay(5).of("S1").worth("500"));
        to.on(40)
                .receive(
                        aSale("S2").onDay(30).worth("700"),
                        aReturn("R2").onDay(31).worth("100"));

        from.withdraw("S1", 2).withdraw("R1", 2);
        to.receive(
                aSale("S1").version(2).worth("20000"),
                aReturn("R1").version(2).onDay(5).of("S1").worth("500"));
        from.assertFigures(null, 0, "0");
        to.assertFigures(10, 2, "20100");

        to.on(50).receive(aSale("S3").onDay(50).worth("1"));
        from.on(50).receive(aSale("S4").onDay(45).worth("2"));
        to.withdraw("S1", 3).withdraw("R1", 3);
        from.receive(
                aSale("S1").version(3).worth("20000"),
                aReturn("R1").version(3).onDay(5).of("S1").worth("500"));

        from.assertFigures(5, 2, "19502");
        to.assertFigures(0, 2, "601");
        from.assertOneChain();
        to.assertOneChain();
    }
}
