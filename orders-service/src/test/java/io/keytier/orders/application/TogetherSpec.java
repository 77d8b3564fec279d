package io.keytier.orders.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers that share work. */
@Timeout(20)
class TogetherSpec extends SharedWork {

    @Test
    void shouldBeginAtOnceAndAloneWhereNobodyIsServed() throws Exception {
        allowed.release();

        assertThat(call(together(1, LONG), "first").get()).isEqualTo("first");

        assertThat(groups).containsExactly(List.of("first"));
    }

    @Test
    void shouldServeTogetherThoseWhoComeWhileOthersAreServed() throws Exception {
        var together = together(1, LONG);
        call(together, "first");
        begun.acquire();
        var later = callMany(together, 5);

        allowed.release(2);

        for (int i = 0; i < 5; i++) {
            assertThat(later.get(i).get()).isEqualTo("later-" + i);
        }
        assertThat(groups).extracting(List::size).containsExactly(1, 5);
    }

    @Test
    void shouldServeNoMoreInOneGroupThanItIsBoundTo() throws Exception {
        var together = together(1, LONG);
        call(together, "first");
        begun.acquire();
        var later = callMany(together, 15);

        allowed.release(3);

        for (var answer : later) {
            answer.get();
        }
        assertThat(groups).extracting(List::size).containsExactly(1, 10, 5);
    }

    @Test
    void shouldBeginOneMoreGroupForACrowdOnly() throws Exception {
        var together = together(2, LONG);
        call(together, "first");
        begun.acquire();
        callMany(together, CROWD - 1);
        assertThat(together.waiting()).isEqualTo(CROWD - 1);

        call(together, "last");
        begun.acquire();

        assertThat(together.waiting()).isZero();
        assertThat(groups.get(1)).hasSize(CROWD);
    }

    @Test
    void shouldBeginOneMoreGroupForAFewWhereOneIsHeldUp() throws Exception {
        var together = together(2, LONG, Duration.ofMillis(800));
        call(together, "held-up");
        begun.acquire();
        call(together, "other");
        assertThat(together.waiting()).isEqualTo(1);
        TimeUnit.MILLISECONDS.sleep(900);

        together.relieve();
        begun.acquire();

        assertThat(groups).containsExactly(List.of("held-up"), List.of("other"));
    }

    @Test
    void shouldBeginNoMoreGroupsThanAreAllowed() throws Exception {
        var together = together(1, LONG, Duration.ZERO);
        call(together, "held-up");
        begun.acquire();
        callMany(together, CROWD);

        together.relieve();

        assertThat(together.waiting()).isEqualTo(CROWD);
    }

    @Test
    void shouldTurnAwayWhoseTurnDoesNotComeInTimeAndDoNothingForThem() throws Exception {
        var together = together(1, Duration.ZERO);
        var first = call(together, "first");
        begun.acquire();
        var late = call(together, "late");

        together.relieve();

        assertThatThrownBy(late::get).hasCauseInstanceOf(TooManyWaiting.class);
        allowed.release(2);
        first.get();
        assertThat(groups).containsExactly(List.of("first"));
    }

    @Test
    void shouldTurnAwayAtOnceWhoeverComesWhenAsManyWaitAsMay() throws Exception {
        var together = together(1, LONG);
        call(together, "first");
        begun.acquire();
        callMany(together, 20);

        assertThatThrownBy(() -> together.serve("one too many")).isInstanceOf(TooManyWaiting.class);
    }

    @Test
    void shouldServeThoseForWhomThereWasNoThreadAsSoonAsThereIsOne() throws Exception {
        var isFull = new AtomicBoolean(true);
        var together = new Together<String, String>(
                bounds(1, LONG, LONG),
                task -> {
                    if (isFull.get()) {
                        throw new RejectedExecutionException("no thread");
                    }
                    threads.execute(task);
                },
                this::work,
                this::alone);
        var first = call(together, "first");
        var bad = call(together, "bad");
        assertThat(together.waiting()).isEqualTo(2);

        isFull.set(false);
        allowed.release(1);
        together.relieve();

        assertThat(first.get()).isEqualTo("first, alone");
        assertThatThrownBy(bad::get).hasRootCauseMessage("bad");
    }
}
