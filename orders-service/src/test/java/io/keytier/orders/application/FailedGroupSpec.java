package io.keytier.orders.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers that shared work which failed. */
@Timeout(20)
class FailedGroupSpec extends SharedWork {

    @Test
    void shouldServeEachAloneWhatFailsForTheGroup() throws Exception {
        var together = together(1, LONG);
        call(together, "first");
        begun.acquire();
        var good = call(together, "good");
        var bad = call(together, "bad");

        allowed.release(2);

        assertThat(good.get()).isEqualTo("good, alone");
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("bad");
    }

    @Test
    void shouldServeTheNextEvenIfTheWorkOfAGroupBreaksOff() throws Exception {
        var together = together(1, LONG);
        var broken = call(together, "broken");
        begun.acquire();
        var next = call(together, "next");

        allowed.release(2);

        assertThat(broken.get()).isEqualTo("broken, alone");
        assertThat(next.get()).isEqualTo("next");
    }

    @Test
    void shouldServeOneAloneWhileOthersAreHeldUpAlone() throws Exception {
        var together = together(1, LONG);
        call(together, "first");
        begun.acquire();
        callMany(together, SINGLES - 1, "slow-");
        call(together, "bad");
        var innocent = call(together, "innocent");

        allowed.release(2);

        assertThat(innocent.get()).isEqualTo("innocent, alone");
    }

    @Test
    void shouldTurnAwayWhoWaitsToBeServedAloneForTooLong() throws Exception {
        var innocent = waitingBehindSlowOnes("bad");

        assertThatThrownBy(innocent::get).hasCauseInstanceOf(TooManyWaiting.class);
    }

    @Test
    void shouldTellWhoWaitsForTooLongThatItIsNotKnownWhetherSomethingWasDone() throws Exception {
        var innocent = waitingBehindSlowOnes("unknown");

        assertThatThrownBy(innocent::get).hasCauseInstanceOf(StoreUnavailable.class);
    }

    @Test
    void shouldTellWhoCannotBeServedAloneThatItIsNotKnownWhetherSomethingWasDone() throws Exception {
        var together = together(1, LONG);
        call(together, "first");
        begun.acquire();
        call(together, "unknown");
        var late = call(together, "held");

        allowed.release(2);

        assertThatThrownBy(late::get).hasCauseInstanceOf(StoreUnavailable.class);
    }

    /** One whose group failed, and who waits too long behind others of it. */
    private CompletableFuture<String> waitingBehindSlowOnes(String guilty) throws InterruptedException {
        var together = together(1, Duration.ZERO);
        call(together, "first");
        begun.acquire();
        callMany(together, SINGLES, "slow-");
        call(together, guilty);
        var innocent = call(together, "innocent");
        allowed.release(2);
        begun.acquire(1 + SINGLES);

        together.relieve();
        return innocent;
    }
}
