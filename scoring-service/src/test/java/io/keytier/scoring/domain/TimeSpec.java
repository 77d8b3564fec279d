package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytier.contracts.Cause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What time alone does. */
class TimeSpec {

    private final CustomerHistory history = CustomerHistory.underDefaultPolicy();

    @ParameterizedTest(name = "recency of {0} days scores {1}")
    @CsvSource({"0,5", "30,5", "31,4", "90,4", "91,3", "180,3", "181,2", "365,2", "366,1", "4000,1"})
    void shouldScoreRecencyOnTheExactDay(int days, int expected) {
        history.receive(aSale("S1").onDay(0)).reviewUpTo(days);

        assertThat(history.customer().rating().score().bands().recency()).isEqualTo(expected);
    }

    @Test
    void shouldLetASaleLeaveTheWindowOnTheDayItTurnsWindowDaysOld() {
        history.receive(aSale("S1").onDay(0).worth("1000"));

        history.reviewUpTo(364);
        history.assertFigures(364, 1, "1000");

        history.reviewUpTo(365);
        history.assertFigures(365, 0, "0");
    }

    @Test
    void shouldLetACreditLeaveTheWindowOnItsOwnDay() {
        history.receive(aReturn("R1").onDay(0).worth("100")).reviewUpTo(364).assertFigures(null, 0, "-100");

        history.reviewUpTo(365).assertFigures(null, 0, "0");
    }

    @Test
    void shouldNameTheDayOnWhichAChangeFellDue() {
        history.receive(aSale("S1"), aSale("S2"), aSale("S3"), aSale("S4").worth("17000"));
        assertThat(history.tier()).isEqualTo("VVVVVIP");

        history.reviewUpTo(50);

        var fall = history.changes().get(history.changes().size() - 1);
        assertThat(history.tier()).isEqualTo("VVVVIP");
        assertThat(fall.occasion().cause()).isEqualTo(Cause.TIME);
        assertThat(fall.occasion().effectiveOn()).isEqualTo(day(31));
        assertThat(fall.from().figures().recencyDays()).isEqualTo(30);
    }

    @Test
    void shouldRunReviewsDueBeforeALaterDocumentSoThatDowntimeMakesNoDifference() {
        var asleep = CustomerHistory.underDefaultPolicy();
        for (var awake : new boolean[] {true, false}) {
            var either = awake ? history : asleep;
            either.receive(aSale("S1"), aSale("S2"), aSale("S3"), aSale("S4").worth("17000"));
            for (int day = 1; awake && day <= 120; day++) {
                either.reviewUpTo(day);
            }
            either.on(120).receive(aSale("S5").onDay(119));
        }

        assertThat(asleep.changes()).isEqualTo(history.changes());
        assertThat(asleep.customer()).isEqualTo(history.customer());
    }

    @Test
    void shouldHaveNothingMoreToReviewOnceEverythingHasDecayed() {
        history.receive(aSale("S1")).reviewUpTo(366);

        assertThat(history.customer().nextReview(Policies.standard())).isNull();
    }
}
