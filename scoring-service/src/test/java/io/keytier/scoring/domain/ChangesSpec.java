package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import io.keytier.contracts.Cause;
import io.keytier.contracts.Segment;
import org.junit.jupiter.api.Test;

/** What is announced, why, and how announcements follow one another. */
class ChangesSpec {

    private final CustomerHistory history = CustomerHistory.underDefaultPolicy();

    @Test
    void shouldGiveTheSourcesExample() {
        history.on(29)
                .receive(
                        aSale("S1").onDay(0).worth("2000"),
                        aSale("S2").onDay(3).worth("3000"),
                        aSale("S3").onDay(4).worth("5000"),
                        aSale("S4").onDay(5).worth("10000"));

        assertThat(history.customer().rating().score())
                .isEqualTo(new Score(new BandScores(5, 4, 4), 84, new Tier("VVVVVIP", 5), Segment.IMPORTANT_VALUE));
    }

    @Test
    void shouldStartFromNoneAndChainWithoutABreak() {
        history.receive(aSale("S1"), aSale("S2"), aSale("S3"), aSale("S4").worth("17000"))
                .on(10)
                .receive(aReturn("R1").of("S4").worth("17000").onDay(10))
                .reviewUpTo(400);

        assertThat(history.changes().get(0).from().tier()).isEqualTo(Tier.NONE);
        history.assertOneChain();
    }

    @Test
    void shouldTellEachCause() {
        history.receive(aSale("S1").worth("20000"))
                .on(2)
                .receive(aReturn("R1").onDay(2).of("S1").worth("19000"))
                .on(3)
                .receive(aReturn("R1")
                        .version(2)
                        .onDay(2)
                        .of("S1")
                        .worth("19000")
                        .isCancelled())
                .reviewUpTo(200);

        assertThat(history.changes())
                .extracting(change -> change.occasion().cause())
                .containsSubsequence(Cause.PURCHASE, Cause.RETURN, Cause.CORRECTION, Cause.TIME);
    }

    @Test
    void shouldMarkAChangeThatRevisesWhatAnEarlierOneTold() {
        history.receive(aSale("S1").worth("1000"))
                .reviewUpTo(100)
                .receive(aSale("S2").onDay(20).worth("50000"));

        var last = history.changes().get(history.changes().size() - 1);
        assertThat(last.occasion().cause()).isEqualTo(Cause.PURCHASE);
        assertThat(last.correction()).isTrue();
    }

    @Test
    void shouldNotCallADocumentOfTheLastChangesOwnDayACorrection() {
        history.receive(aSale("S1").worth("1000")).reviewUpTo(100);
        assertThat(history.lastChange().occasion().effectiveOn()).isEqualTo(day(91));

        history.receive(aSale("S2").onDay(91).worth("50000"));
        assertThat(history.lastChange().correction()).isFalse();

        history.receive(
                aSale("S3").onDay(99), aSale("S4").onDay(99), aSale("S5").onDay(99));
        assertThat(history.lastChange().correction()).isTrue();
    }

    @Test
    void shouldTellWhereTheCustomerStoodJustBefore() {
        history.receive(aSale("S1").worth("700"))
                .on(12)
                .receive(aSale("S2").onDay(10).worth("20000"));

        var change = history.lastChange();
        assertThat(change.from().figures()).isEqualTo(new Rfm(12, 1, new BigDecimal("700.0000")));
        assertThat(change.to().standingOn(day(12)).figures()).isEqualTo(new Rfm(2, 2, new BigDecimal("20700.0000")));
        assertThat(change.from().score().bands()).isEqualTo(new BandScores(5, 1, 1));
    }

    @Test
    void shouldTellWhereTheCustomerStoodTheDayBeforeADayThatMovedIt() {
        history.receive(aSale("S1").worth("20000")).reviewUpTo(400);

        var change = history.lastChange();
        assertThat(change.occasion().effectiveOn()).isEqualTo(day(365));
        assertThat(change.from().figures()).isEqualTo(new Rfm(364, 1, new BigDecimal("20000.0000")));
        assertThat(change.to().standingOn(day(365)).figures().recencyDays()).isEqualTo(365);
    }

    @Test
    void shouldAnnounceNothingWhenNeitherTierNorSegmentMoves() {
        history.receive(aSale("S1").worth("1500"));

        history.receive(aSale("S1").version(2).worth("1600"));

        assertThat(history.changes()).hasSize(1);
        assertThat(history.customer().chain().scoreVersion()).isEqualTo(2);
    }

    @Test
    void shouldTellThatACustomerHasNoTierAnyMoreAndThatItIsBack() {
        history.receive(
                aSale("S1"), aSale("S1").version(2).isCancelled(), aSale("S1").version(3));

        assertThat(history.changes())
                .extracting(change -> change.to().rating().tier().name())
                .containsExactly("VVIP", "NONE", "VVIP");
        assertThat(history.changes().get(1).to().rating().score().segment()).isNull();
        assertThat(history.changes()).extracting(Change::id).doesNotHaveDuplicates();
        history.assertOneChain();
    }

    @Test
    void shouldTellTheChangesOfSeveralDaysEachOfItsOwnDay() {
        history.receive(aSale("S1").worth("20000"), aSale("S2").worth("1")).reviewUpTo(400);

        assertThat(history.changes())
                .filteredOn(change -> change.occasion().cause() == Cause.TIME)
                .extracting(change -> change.occasion().effectiveOn())
                .containsExactly(day(31), day(91), day(365));
        history.assertOneChain();
    }

    @Test
    void shouldAnnounceAChangeOfTheSegmentAlone() {
        history.receive(aSale("S1"), aSale("S2"), aSale("S3").worth("3000"));
        assertThat(history.customer().rating().score().segment()).isEqualTo(Segment.GENERAL_DEVELOP);

        history.receive(aSale("S3").version(2).worth("18000"));

        var last = history.changes().get(history.changes().size() - 1);
        assertThat(last.kind()).isEqualTo(ChangeKind.SEGMENT_CHANGED);
        assertThat(last.from().tier()).isEqualTo(last.to().rating().tier());
        assertThat(last.to().rating().score().segment()).isEqualTo(Segment.IMPORTANT_DEVELOP);
    }

    @Test
    void shouldGiveTheSameChangeTheSameIdentifier() {
        var again = CustomerHistory.underDefaultPolicy();

        history.receive(aSale("S1"));
        again.receive(aSale("S1"));

        assertThat(again.changes())
                .extracting(Change::id)
                .containsExactly(history.changes().get(0).id());
    }

    @Test
    void shouldTellOfACustomerWhoseOnlySaleIsWorthNothing() {
        history.receive(aSale("S1").worth("0"));

        assertThat(history.customer().chain().scoreVersion()).isEqualTo(1);
        assertThat(history.changes()).isEmpty();
    }

    @Test
    void shouldRaiseTheScoreVersionOnlyWhenSomethingShows() {
        history.receive(aSale("S1"));
        assertThat(history.customer().chain().scoreVersion()).isEqualTo(1);

        history.receive(aSale("S1")).reviewUpTo(20);

        assertThat(history.customer().chain().scoreVersion()).isEqualTo(1);
        assertThat(history.customer().asOf()).isEqualTo(day(20));
    }
}
