package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytier.contracts.Cause;
import org.junit.jupiter.api.Test;

/** Documents dated ahead, and clocks that do not agree. */
class BusinessDaysSpec {

    private final CustomerHistory history = CustomerHistory.underDefaultPolicy();

    @Test
    void shouldCountAFutureSaleFromItsOwnDayByAReview() {
        history.on(5).receive(aSale("S1").onDay(6));
        history.assertFigures(null, 0, "0");
        assertThat(history.customer().nextReview(Policies.standard())).isEqualTo(day(6));

        history.reviewUpTo(8);

        history.assertFigures(2, 1, "1000");
        assertThat(history.changes()).singleElement().satisfies(change -> {
            assertThat(change.occasion().cause()).isEqualTo(Cause.TIME);
            assertThat(change.occasion().effectiveOn()).isEqualTo(day(6));
            assertThat(change.to().standingOn(day(6)).figures().recencyDays()).isZero();
        });
    }

    @Test
    void shouldCountAFutureCreditFromItsOwnDay() {
        history.on(5).receive(aSale("S1").onDay(1), aReturn("R1").onDay(6).worth("10"));
        history.assertFigures(4, 1, "1000");

        history.reviewUpTo(6).assertFigures(5, 1, "990");
    }

    @Test
    void shouldCountAFutureReturnOfAFutureSaleOnce() {
        history.on(5)
                .receive(
                        aReturn("R1").onDay(6).of("S1").worth("400"),
                        aSale("S1").onDay(6).worth("1000"));

        history.reviewUpTo(6).assertFigures(0, 1, "600");
    }

    @Test
    void shouldLowerAPresentSaleByAFutureReturnOnlyFromItsDay() {
        history.on(5)
                .receive(
                        aSale("S1").onDay(1).worth("1000"),
                        aReturn("R1").onDay(6).of("S1").worth("1000"));
        history.assertFigures(4, 1, "1000");

        history.receive(aSale("S1").version(2).onDay(1).worth("1200"));
        history.assertFigures(4, 1, "1200");

        history.reviewUpTo(6).assertFigures(5, 1, "200");
    }

    @Test
    void shouldLowerAFutureSaleByAPresentReturnFromTheSalesDay() {
        history.on(5)
                .receive(
                        aSale("S1").onDay(6).worth("1000"),
                        aReturn("R1").onDay(5).of("S1").worth("300"));
        history.assertFigures(null, 0, "0");

        history.reviewUpTo(6).assertFigures(0, 1, "700");
    }

    @Test
    void shouldForgetTheDayOfAFutureSaleThatIsRevisedToAnEarlierOne() {
        history.on(5).receive(aSale("S1").onDay(6), aSale("S1").version(2).onDay(5));
        history.assertFigures(0, 1, "1000");

        history.reviewUpTo(6).assertFigures(1, 1, "1000");
    }

    @Test
    void shouldTakeASaleOutThatIsRevisedToTomorrow() {
        history.on(5).receive(aSale("S1").onDay(5), aSale("S1").version(2).onDay(6));
        history.assertFigures(null, 0, "0");

        history.reviewUpTo(6).assertFigures(0, 1, "1000");
    }

    @Test
    void shouldNotCountAFutureSaleThatIsCancelledBeforeItsDay() {
        history.on(5)
                .receive(aSale("S1").onDay(6), aSale("S1").version(2).onDay(6).isCancelled());

        history.reviewUpTo(6).assertFigures(null, 0, "0");
    }

    @Test
    void shouldTakeInDocumentsOfSeveralDaysAheadEachOnItsOwn() {
        history.on(5)
                .receive(aSale("S1").onDay(7), aSale("S2").onDay(6), aSale("S3").onDay(7));

        history.reviewUpTo(6).assertFigures(0, 1, "1000");
        history.reviewUpTo(7).assertFigures(0, 3, "3000");
    }

    @Test
    void shouldCountADocumentAcceptedTomorrowByAClockThatIsAhead() {
        history.on(5).receive(aSale("S1").onDay(5));

        history.on(6).receive(aSale("S2").onDay(6));

        history.assertFigures(0, 2, "2000");
        assertThat(history.customer().asOf()).isEqualTo(day(6));
    }

    @Test
    void shouldNeverGoBackADayForADocumentAcceptedByAClockThatIsBehind() {
        history.on(32).receive(aSale("S1").onDay(1).worth("20000"));
        var told = history.changes().size();

        history.on(31).receive(aSale("S2").onDay(31));

        history.assertFigures(1, 2, "21000");
        assertThat(history.customer().asOf()).isEqualTo(day(32));
        assertThat(history.changes()).hasSizeGreaterThan(told);
        assertThat(history.lastChange().occasion().effectiveOn()).isEqualTo(day(32));
    }

    @Test
    void shouldNotReviewBackwards() {
        history.on(40).receive(aSale("S1").onDay(1));
        var before = history.customer();

        history.reviewUpTo(20);

        assertThat(history.customer()).isEqualTo(before);
    }
}
