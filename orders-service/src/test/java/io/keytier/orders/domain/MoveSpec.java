package io.keytier.orders.domain;

import static io.keytier.orders.domain.Fixtures.ID;
import static io.keytier.orders.domain.Fixtures.NO_RATES;
import static io.keytier.orders.domain.Fixtures.TODAY;
import static io.keytier.orders.domain.Fixtures.after;
import static io.keytier.orders.domain.Fixtures.cancel;
import static io.keytier.orders.domain.Fixtures.sale;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import io.keytier.contracts.PurchaseEvent;
import org.junit.jupiter.api.Test;

/** A merge moves documents: the version rises, the ERP's revision does not. */
class MoveSpec {

    private static final Decision MERGED =
            new Decision(TODAY, NO_RATES, new Redirects(Map.of("C-1", "C-2", "C-2", "C-3")));

    @Test
    void shouldMoveADocumentToTheCustomerAtTheEndOfTheChain() {
        var outcome = new Command.Move(ID).decide(after(sale().revision(4)), MERGED);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Moved.class, moved -> {
            assertThat(moved.document())
                    .extracting(Document::revision, Document::version, Document::customerId)
                    .containsExactly(4L, 2L, "C-3");
            assertThat(moved.document().content().customerId()).isEqualTo("C-1");
            assertThat(moved.events()).extracting(PurchaseEvent::customerId).containsExactly("C-1", "C-3");
        });
    }

    @Test
    void shouldLeaveADocumentThatIsWhereItBelongs() {
        var moved = moved();

        assertThat(new Command.Move(ID).decide(moved, MERGED)).isEqualTo(new Outcome.Replayed(moved));
    }

    @Test
    void shouldMoveBackWhereTheMergeWasUndone() {
        var back = new Command.Move(ID).decide(moved(), new Decision(TODAY, NO_RATES, Redirects.NONE));

        assertThat(((Outcome.Moved) back).document())
                .extracting(Document::revision, Document::version, Document::customerId)
                .containsExactly(4L, 3L, "C-1");
    }

    @Test
    void shouldAcceptADocumentOfAMergedCustomerForTheOther() {
        var created = ((Outcome.Created) sale().revision(1).decide(null, MERGED)).document();

        assertThat(created.customerId()).isEqualTo("C-3");
        assertThat(created.content().customerId()).isEqualTo("C-1");
    }

    @Test
    void shouldStillTellAReplayByWhatTheErpSaid() {
        assertThat(sale().revision(4).decide(moved(), MERGED)).isInstanceOf(Outcome.Replayed.class);
        assertThat(sale().of("C-3").revision(null).decide(moved(), MERGED)).isInstanceOf(Outcome.Revised.class);
    }

    @Test
    void shouldMoveInPassingWhatIsChangedBeforeItsTurn() {
        var cancelled = ((Outcome.Revised) cancel(null).decide(after(sale().revision(1)), MERGED));

        assertThat(cancelled.document().customerId()).isEqualTo("C-3");
        assertThat(cancelled.events()).hasSize(2);
    }

    @Test
    void shouldNotMoveWhatIsUnknown() {
        assertThat(new Command.Move(ID).decide(null, MERGED)).isInstanceOf(Outcome.Unknown.class);
    }

    private static Document moved() {
        return ((Outcome.Moved) new Command.Move(ID).decide(after(sale().revision(4)), MERGED)).document();
    }
}
