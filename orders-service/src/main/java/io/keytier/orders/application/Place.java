package io.keytier.orders.application;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/** One caller among those that are served {@link Together}. */
final class Place<Q, A> {

    private enum Turn {
        LEAD,
        SETTLED
    }

    private final Q question;
    private final CompletableFuture<Turn> turn = new CompletableFuture<>();
    private volatile @Nullable A answer;

    Place(Q question) {
        this.question = question;
    }

    Q question() {
        return question;
    }

    void makeLeader() {
        turn.complete(Turn.LEAD);
    }

    /** @param found null if it was not served */
    void settle(@Nullable A found) {
        answer = found;
        turn.complete(Turn.SETTLED);
    }

    /**
     * Waits for its turn; whether it is to lead rather than served.
     *
     * @param withdraw takes it from those that wait, unless its turn has come meanwhile
     * @throws TooManyWaiting if its turn did not come in time
     */
    boolean leads(Duration patience, Predicate<Place<Q, A>> withdraw) {
        try {
            return turn.get(patience.toMillis(), TimeUnit.MILLISECONDS) == Turn.LEAD;
        } catch (TimeoutException e) {
            return leadsNow(withdraw);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return leadsNow(withdraw);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean leadsNow(Predicate<Place<Q, A>> withdraw) {
        if (withdraw.test(this)) {
            throw new TooManyWaiting();
        }
        return turn.join() == Turn.LEAD;
    }

    /** Nothing if it was not served. */
    Optional<A> answer() {
        return Optional.ofNullable(answer);
    }
}
