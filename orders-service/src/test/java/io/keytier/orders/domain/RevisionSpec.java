package io.keytier.orders.domain;

import static io.keytier.orders.domain.Fixtures.after;
import static io.keytier.orders.domain.Fixtures.decision;
import static io.keytier.orders.domain.Fixtures.sale;
import static io.keytier.orders.domain.Fixtures.submit;
import static org.assertj.core.api.Assertions.assertThat;

import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The highest revision wins. */
class RevisionSpec {

    @Test
    void shouldCreateAnUnknownDocumentAtAnyRevision() {
        var outcome = sale().revision(7).decide(null, decision());

        assertThat(outcome).isInstanceOf(Outcome.Created.class);
        assertThat(((Outcome.Created) outcome).document())
                .extracting(Document::revision, Document::version)
                .containsExactly(7L, 1L);
    }

    @Test
    void shouldLetAHigherRevisionWin() {
        var outcome = sale().worth("120").revision(3).decide(after(sale().revision(1)), decision());

        assertThat(((Outcome.Revised) outcome).document())
                .extracting(Document::revision, Document::version)
                .containsExactly(3L, 2L);
    }

    @Test
    void shouldCompareContentByValue() {
        var current = after(sale().worth("100").revision(1));

        assertThat(sale().worth("100.0000").revision(1).decide(current, decision()))
                .isEqualTo(new Outcome.Replayed(current));
    }

    @Test
    void shouldTakeTheBaseCurrencysRateForWhatItIs() {
        var current = after(sale().revision(1));

        assertThat(sale().at("1.0").revision(1).decide(current, decision())).isEqualTo(new Outcome.Replayed(current));
        assertThat(sale().at("2").revision(1).decide(current, decision())).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void shouldRefuseTheSameRevisionWithOtherContent() {
        var outcome = sale().worth("99").revision(1).decide(after(sale().revision(1)), decision());

        assertThat(outcome).isInstanceOf(Outcome.Conflict.class);
        assertThat(((Outcome.Conflict) outcome).detail()).contains("SO-1", "revision 1");
    }

    @Test
    void shouldAcceptALowerRevisionWithoutEffect() {
        var current = after(sale().revision(5));

        assertThat(sale().worth("1").revision(4).decide(current, decision()))
                .isEqualTo(new Outcome.Superseded(current));
    }

    @Test
    void shouldTakeTheNextRevisionForAnUpsertWithOtherContent() {
        var outcome = sale().worth("99").revision(null).decide(after(sale().revision(5)), decision());

        assertThat(((Outcome.Revised) outcome).document().revision()).isEqualTo(6);
    }

    @Test
    void shouldReplayAnUpsertWithTheSameContent() {
        assertThat(sale().revision(null).decide(after(sale().revision(5)), decision()))
                .isInstanceOf(Outcome.Replayed.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldNeverChangeTheTypeOfADocument(int revision) {
        var outcome = submit(revision, sale().asReturn(null)).decide(after(sale().revision(1)), decision());

        assertThat(outcome).isInstanceOf(Outcome.Conflict.class);
        assertThat(((Outcome.Conflict) outcome).detail()).contains("type never changes");
    }

    @Test
    void shouldWithdrawADocumentFromItsFormerCustomer() {
        var outcome = (Outcome.Revised) sale().of("C-2").revision(2).decide(after(sale().revision(1)), decision());

        assertThat(outcome.events()).hasSize(2);
        assertThat(outcome.events().get(0))
                .isInstanceOfSatisfying(PurchaseWithdrawn.class, withdrawn -> assertThat(withdrawn.customerId())
                        .isEqualTo("C-1"));
        assertThat(outcome.events().get(1)).isInstanceOfSatisfying(PurchaseRecorded.class, recorded -> {
            assertThat(recorded.customerId()).isEqualTo("C-2");
            assertThat(recorded.version()).isEqualTo(2);
        });
    }
}
