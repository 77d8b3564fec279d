package io.keytier.orders.application;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.jspecify.annotations.Nullable;

/** One caller among those that are served {@link Together}: a question, and the answer that is to come. */
final class Place<Q, A> {

    private final Q question;
    private final long since = System.nanoTime();
    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private @Nullable Throwable fault;

    Place(Q question) {
        this.question = question;
    }

    Q question() {
        return question;
    }

    CompletionStage<A> answer() {
        return answer;
    }

    /** Takes out of a queue those at its head that have waited for longer. */
    static <Q, A> List<Place<Q, A>> takeLate(Deque<Place<Q, A>> waiting, Duration patience) {
        var late = new ArrayList<Place<Q, A>>();
        while (!waiting.isEmpty() && waiting.peek().hasWaited(patience)) {
            late.add(waiting.remove());
        }
        return late;
    }

    boolean hasWaited(Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    void answer(A found) {
        answer.complete(found);
    }

    /** Where it is not known whether something was done, nobody is told that nothing was. */
    void fail(Throwable with) {
        answer.completeExceptionally(fault != null && with instanceof NotNow ? fault : with);
    }

    /** It is not known whether something was done. */
    void keep(StoreUnavailable ofGroup) {
        fault = ofGroup;
    }

    void turnAway() {
        fail(new TooManyWaiting());
    }
}
