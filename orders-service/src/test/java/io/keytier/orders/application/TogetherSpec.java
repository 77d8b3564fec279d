package io.keytier.orders.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers that share work. Here the work of a group waits until it is allowed, and answers what it was asked. */
@Timeout(20)
class TogetherSpec {

    private static final Duration LONG = Duration.ofSeconds(15);
    private static final int CROWD = 3;
    private static final int SINGLES = 3;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore allowed = new Semaphore(0);
    private final List<List<String>> groups = new ArrayList<>();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

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

    private Together<String, String> together(int atATime, Duration patience) {
        return together(atATime, patience, LONG);
    }

    private Together<String, String> together(int atATime, Duration patience, Duration heldUp) {
        return new Together<>(bounds(atATime, patience, heldUp), threads, this::work, this::alone);
    }

    private static Together.Bounds bounds(int atATime, Duration patience, Duration heldUp) {
        return new Together.Bounds(atATime, 10, CROWD, heldUp, SINGLES, 20, patience);
    }

    private List<String> work(List<String> questions) {
        synchronized (groups) {
            groups.add(questions);
        }
        begun.release();
        allowed.acquireUninterruptibly();
        if (questions.contains("bad")) {
            throw new IllegalStateException("one of them is bad");
        }
        if (questions.contains("unknown")) {
            throw new StoreUnavailable(new IllegalStateException("the connection broke"));
        }
        if (questions.contains("broken")) {
            throw new StackOverflowError("no exception, and yet");
        }
        return questions;
    }

    private String alone(String question) {
        if (question.startsWith("slow")) {
            begun.release();
            allowed.acquireUninterruptibly();
        }
        if (question.equals("bad")) {
            throw new IllegalStateException("bad");
        }
        return question + ", alone";
    }

    private static List<CompletableFuture<String>> callMany(Together<String, String> together, int callers) {
        return callMany(together, callers, "later-");
    }

    private static List<CompletableFuture<String>> callMany(
            Together<String, String> together, int callers, String name) {
        return IntStream.range(0, callers)
                .mapToObj(i -> call(together, name + i))
                .toList();
    }

    private static CompletableFuture<String> call(Together<String, String> together, String question) {
        return together.serve(question).toCompletableFuture();
    }
}
