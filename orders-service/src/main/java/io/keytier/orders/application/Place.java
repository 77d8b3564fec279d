package io.keytier.orders.application;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One caller among those that are served {@link Together}: a question, and the answer that is to come. */
final class Place<Q, A> {

    private final Q question;
    private final long since = System.nanoTime();
    private final CompletableFuture<A> answer = new CompletableFuture<>();
    private Throwable fault = new TooManyWaiting();

    Place(Q question) {
        this.question = question;
    }

    Q question() {
        return question;
    }

    CompletionStage<A> answer() {
        return answer;
    }

    boolean hasWaited(Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    void answer(A found) {
        answer.complete(found);
    }

    void fail(Throwable with) {
        answer.completeExceptionally(with);
    }

    /** From now on it is the fault of its group that it has to be told when its turn does not come. */
    Place<Q, A> after(Throwable ofGroup) {
        fault = ofGroup;
        return this;
    }

    void turnAway() {
        fail(fault);
    }
}
