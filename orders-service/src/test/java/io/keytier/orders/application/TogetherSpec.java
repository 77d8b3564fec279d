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
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Callers that share work. Here the work of a group waits until it is allowed, and answers what it was asked. */
@Timeout(20)
class TogetherSpec {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore allowed = new Semaphore(0);
    private final List<List<String>> groups = new ArrayList<>();

    @AfterEach
    void endCallers() {
        callers.shutdownNow();
    }

    @Test
    void shouldBeginAtOnceAndAloneWhereNobodyIsAtWork() {
        allowed.release();

        assertThat(together(1, LONG).serve("first")).isEqualTo("first");

        assertThat(groups).containsExactly(List.of("first"));
    }

    @Test
    void shouldServeTogetherThoseWhoComeWhileOthersAreServed() throws Exception {
        var together = together(1, LONG);
        var answers = new ArrayList<Future<String>>();
        answers.add(call(together, "first"));
        begun.acquire();
        IntStream.range(0, 5).forEach(i -> answers.add(call(together, "later-" + i)));
        awaitWaiting(together, 5);

        allowed.release(2);

        for (int i = 0; i < 5; i++) {
            assertThat(answers.get(i + 1).get()).isEqualTo("later-" + i);
        }
        assertThat(groups).hasSize(2);
        assertThat(groups.get(1)).hasSize(5);
    }

    @Test
    void shouldServeNoMoreInOneGroupThanItIsBoundTo() throws Exception {
        var together = together(1, LONG);
        var answers = new ArrayList<Future<String>>();
        answers.add(call(together, "first"));
        begun.acquire();
        IntStream.range(0, 15).forEach(i -> answers.add(call(together, "later-" + i)));
        awaitWaiting(together, 15);

        allowed.release(3);

        for (var answer : answers) {
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
        awaitWaiting(together, 2);

        allowed.release(2);

        assertThat(good.get()).isEqualTo("good, alone");
        assertThatThrownBy(bad::get).isInstanceOf(ExecutionException.class).hasRootCauseMessage("bad");
    }

    @Test
    void shouldServeOtherGroupsWhileOneIsHeldUp() throws Exception {
        var together = together(2, LONG);
        var heldUp = call(together, "held-up");
        begun.acquire();
        var other = call(together, "other");
        begun.acquire();

        allowed.release();

        assertThat(CompletableFuture.anyOf(future(heldUp), future(other)).get()).isIn("held-up", "other");
    }

    @Test
    void shouldTurnAwayWhoseTurnDoesNotComeInTimeAndDoNothingForThem() throws Exception {
        var together = together(1, Duration.ofMillis(50));
        var first = call(together, "first");
        begun.acquire();

        assertThatThrownBy(() -> together.serve("late")).isInstanceOf(TooManyWaiting.class);

        allowed.release(2);
        first.get();
        assertThat(groups).containsExactly(List.of("first"));
    }

    private Together<String, String> together(int atATime, Duration patience) {
        return new Together<>(new Together.Bounds(atATime, 10, patience), this::work, TogetherSpec::alone);
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
        return questions;
    }

    private static String alone(String question) {
        if (question.equals("bad")) {
            throw new IllegalStateException("bad");
        }
        return question + ", alone";
    }

    private Future<String> call(Together<String, String> together, String question) {
        return callers.submit(() -> together.serve(question));
    }

    private CompletableFuture<String> future(Future<String> answer) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return answer.get();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                callers);
    }

    private static void awaitWaiting(Together<String, String> together, int callers) {
        while (together.waiting() < callers) {
            Thread.onSpinWait();
        }
    }
}
