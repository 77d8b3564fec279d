package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

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
        assertThat(history.changes().get(0).previousId()).isNull();
        for (int i = 1; i < history.changes().size(); i++) {
            var before = history.changes().get(i - 1);
            var after = history.changes().get(i);
            assertThat(after.previousId()).isEqualTo(before.id());
            assertThat(after.from().tier()).isEqualTo(before.to().rating().tier());
            assertThat(after.from().score().segment())
                    .isEqualTo(before.to().rating().score().segment());
        }
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
