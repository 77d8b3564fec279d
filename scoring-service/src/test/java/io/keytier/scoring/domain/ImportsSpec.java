package io.keytier.scoring.domain;

import static io.keytier.scoring.domain.CustomerHistory.aReturn;
import static io.keytier.scoring.domain.CustomerHistory.aSale;
import static io.keytier.scoring.domain.CustomerHistory.day;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytier.contracts.Cause;
import org.junit.jupiter.api.Test;

/** How an import moves a customer silently, and what is told of it once it closes. */
class ImportsSpec {

    private final CustomerHistory history = new CustomerHistory(Policies.withGrace(10));

    @Test
    void shouldGiveOneChangeForAWholeImport() {
        history.importing(
                "I1", aSale("S1"), aSale("S2"), aSale("S3"), aSale("S4").worth("17000"));
        assertThat(history.changes()).isEmpty();

        history.closeImport("I1");

        assertThat(history.changes()).singleElement().satisfies(change -> {
            assertThat(change.occasion().cause()).isEqualTo(Cause.IMPORT);
            assertThat(change.occasion().document()).isNull();
            assertThat(change.correction()).isFalse();
            assertThat(change.from().tier()).isEqualTo(Tier.NONE);
            assertThat(change.to().rating().tier().name()).isEqualTo("VVVVVIP");
        });
        assertThat(history.customer().chain().scoreVersion()).isEqualTo(1);
    }

    @Test
    void shouldCloseAnOpenImportBeforeALiveDocument() {
        history.importing("I1", aSale("S1")).receive(aSale("S2").worth("50000"));

        assertThat(history.changes())
                .extracting(change -> change.occasion().cause())
                .containsExactly(Cause.IMPORT, Cause.PURCHASE);
        history.closeImport("I1");
        assertThat(history.changes()).hasSize(2);
        history.assertOneChain();
    }

    @Test
    void shouldNotCloseAnImportForAReplayedDocument() {
        history.receive(aSale("S1")).importing("I1", aSale("S2").worth("50000"));

        history.receive(aSale("S1"));

        assertThat(history.changes()).hasSize(1);
    }

    @Test
    void shouldIgnoreTheMarkerOfAnImportThatIsNotOpen() {
        history.importing("I1", aSale("S1")).closeImport("I0");

        assertThat(history.changes()).isEmpty();
    }

    @Test
    void shouldTellNothingOfAnImportOfWhatIsKnown() {
        history.receive(aSale("S1"));
        var before = history.customer();

        history.importing("I1", aSale("S1")).closeImport("I1");

        assertThat(history.customer()).isEqualTo(before);
        assertThat(history.changes()).hasSize(1);
    }

    @Test
    void shouldNotRaiseTheScoreVersionForAnImportThatMovesNothing() {
        history.receive(aSale("S1"));

        history.importing("I1", aSale("S1").version(2)).closeImport("I1");

        assertThat(history.customer().chain().scoreVersion()).isEqualTo(1);
        assertThat(history.customer().openImport()).isNull();
    }

    @Test
    void shouldTellOfACustomerWhoseImportBroughtNothingInForce() {
        history.importing("I1", aSale("S1").worth("0")).closeImport("I1");

        assertThat(history.customer().chain().scoreVersion()).isEqualTo(1);
        assertThat(history.changes()).isEmpty();
    }

    @Test
    void shouldGiveOneChangeWhereOneImportGoesOnInAnother() {
        history.importing("I1", aSale("S1").worth("20000"))
                .importing("I2", aSale("S2"))
                .closeImport("I1");
        assertThat(history.changes()).isEmpty();

        history.closeImport("I2");

        assertThat(history.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.from().tier()).isEqualTo(Tier.NONE));
    }

    @Test
    void shouldTellWhatOneImportMovedWhereTheNextThatGoesOnMovesNothing() {
        history.receive(aSale("S0"))
                .importing("I1", aSale("S1").worth("50000"))
                .importing("I2", aSale("S2").worth("0"))
                .closeImport("I2");

        assertThat(history.changes()).hasSize(2);
        assertThat(history.lastChange().occasion().cause()).isEqualTo(Cause.IMPORT);
    }

    @Test
    void shouldGiveEachOfTwoImportsItsOwnChange() {
        history.importing("I1", aSale("S1")).closeImport("I1");

        history.importing("I1", aSale("S2").worth("50000")).closeImport("I1");

        assertThat(history.changes())
                .extracting(Change::id)
                .doesNotHaveDuplicates()
                .hasSize(2);
        history.assertOneChain();
    }

    @Test
    void shouldPassReviewsSilentlyWhileItIsOpen() {
        history.on(1).importing("I1", aSale("S1").onDay(0).worth("20000"));

        history.reviewUpTo(40);
        assertThat(history.changes()).isEmpty();

        history.closeImport("I1");
        assertThat(history.lastChange().occasion().effectiveOn()).isEqualTo(day(40));
        assertThat(history.lastChange().to().rating().score().bands().recency()).isEqualTo(4);
    }

    @Test
    void shouldTellReviewsThatWereDueBeforeItBegan() {
        history.receive(aSale("S1")).on(95).importing("I1", aSale("S2").onDay(30));

        assertThat(history.changes())
                .extracting(change -> change.occasion().cause())
                .containsExactly(Cause.PURCHASE, Cause.TIME);
    }

    @Test
    void shouldNotTellASecondTimeThatACustomerIsAtRisk() {
        atRisk().importing("I1", aSale("OLD").onDay(-400)).closeImport("I1");

        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_AT_RISK);
        assertThat(history.changes())
                .filteredOn(change -> change.kind() == ChangeKind.TIER_AT_RISK)
                .hasSize(1);
        assertThat(history.customer().rating().keepUntil()).isEqualTo(day(41));
    }

    @Test
    void shouldTellARecoveryThatAnImportBrought() {
        atRisk().importing("I1", aSale("S5").onDay(30)).closeImport("I1");

        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_RECOVERED);
        assertThat(history.lastChange().occasion().cause()).isEqualTo(Cause.IMPORT);
    }

    @Test
    void shouldGiveAFallNoGrace() {
        history.receive(aSale("S1").worth("5000"), aSale("S2"))
                .importing("I1", aReturn("R1").of("S1").worth("5000"))
                .closeImport("I1");

        assertThat(history.lastChange().kind()).isEqualTo(ChangeKind.TIER_CHANGED);
        assertThat(history.customer().rating().keepUntil()).isNull();
    }

    private CustomerHistory atRisk() {
        history.receive(aSale("S1"), aSale("S2"), aSale("S3"), aSale("S4").worth("17000"));
        return history.reviewUpTo(31);
    }
}
