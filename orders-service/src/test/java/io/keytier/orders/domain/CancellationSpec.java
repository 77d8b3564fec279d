package io.keytier.orders.domain;

import static io.keytier.orders.domain.Fixtures.ID;
import static io.keytier.orders.domain.Fixtures.NOON;
import static io.keytier.orders.domain.Fixtures.after;
import static io.keytier.orders.domain.Fixtures.cancel;
import static io.keytier.orders.domain.Fixtures.decision;
import static io.keytier.orders.domain.Fixtures.sale;
import static io.keytier.orders.domain.Fixtures.submit;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import io.keytier.contracts.DocumentStatus;
import org.junit.jupiter.api.Test;

/** A cancelled document contributes nothing; only a higher revision reinstates it. */
class CancellationSpec {

    @Test
    void shouldCancelAsTheNextRevision() {
        var cancelled = after(sale().revision(4), cancel(null));

        assertThat(cancelled.revision()).isEqualTo(5);
        assertThat(cancelled.content().status()).isEqualTo(DocumentStatus.CANCELLED);
        assertThat(cancelled.cancellation()).isEqualTo(new Cancellation(NOON, "ordered twice"));
    }

    @Test
    void shouldCancelOnlyOnce() {
        var cancelled = after(sale().revision(1), cancel(null));

        assertThat(cancel(null).decide(cancelled, decision())).isEqualTo(new Outcome.Replayed(cancelled));
        assertThat(cancel(2).decide(cancelled, decision())).isEqualTo(new Outcome.Replayed(cancelled));
    }

    @Test
    void shouldNotCancelWithARevisionThatIsTaken() {
        assertThat(cancel(1).decide(after(sale().revision(1)), decision())).isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void shouldTakeNoNoticeOfACancellationThatIsOutOfDate() {
        assertThat(cancel(1).decide(after(sale().revision(2)), decision())).isInstanceOf(Outcome.Superseded.class);
    }

    @Test
    void shouldNotCancelWhatIsUnknown() {
        assertThat(cancel(null).decide(null, decision())).isEqualTo(new Outcome.Unknown(ID));
    }

    @Test
    void shouldReplayTheCancelledDocumentWhenTheErpSendsItAsWell() {
        var cancelled = after(sale().revision(1), cancel(null));

        assertThat(submit(2, sale().cancelled()).decide(cancelled, decision())).isInstanceOf(Outcome.Replayed.class);
    }

    @Test
    void shouldReinstateByAHigherRevisionOnly() {
        var cancelled = after(sale().revision(1), cancel(null));

        assertThat(sale().revision(1).decide(cancelled, decision())).isInstanceOf(Outcome.Superseded.class);
        assertThat(sale().revision(2).decide(cancelled, decision())).isInstanceOf(Outcome.Conflict.class);
        assertThat(after(sale().revision(1), cancel(null), sale().revision(3)))
                .extracting(document -> document.content().status(), Document::cancellation)
                .containsExactly(DocumentStatus.CONFIRMED, null);
    }

    @Test
    void shouldRefuseACancellationMoreThanADayAhead() {
        var wish = new Command.Cancel(ID, null, new Cancellation(NOON.plus(Duration.ofHours(25)), null));

        assertThat(wish.decide(after(sale().revision(1)), decision())).isInstanceOf(Outcome.Invalid.class);
    }
}
