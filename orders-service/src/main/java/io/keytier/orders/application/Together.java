package io.keytier.orders.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.jboss.logging.Logger;

/**
 * Lets callers share work. Those that come while others are being served wait, without holding a thread, and are then
 * served together; who comes while nobody is served begins at once, alone. So nobody waits for company.
 *
 * <p>What fails for a group is done for each of its callers alone: nobody's fault becomes another's.
 */
final class Together<Q, A> {

    private static final Logger LOG = Logger.getLogger(Together.class);

    private final Bounds bounds;
    private final Executor threads;
    private final Function<List<Q>, List<A>> work;
    private final Function<Q, A> alone;
    private final Deque<Place<Q, A>> waiting = new ArrayDeque<>();
    private int atWork;

    /**
     * @param threads that do the work
     * @param work answers questions, in their order; may fail as a whole
     * @param alone answers one question
     */
    Together(Bounds bounds, Executor threads, Function<List<Q>, List<A>> work, Function<Q, A> alone) {
        this.bounds = bounds;
        this.threads = threads;
        this.work = work;
        this.alone = alone;
    }

    /**
     * How much goes on at a time.
     *
     * @param groups that are served at the same time
     * @param crowd how many have to wait for one more group to begin: a large group costs less than two small ones
     * @param callers in one group at most
     * @param waiting at most
     * @param patience how long a caller waits for its turn
     */
    record Bounds(int groups, int crowd, int callers, int waiting, Duration patience) {}

    private record Place<Q, A>(Q question, long since, CompletableFuture<A> answer) {

        boolean hasWaited(Duration time) {
            return System.nanoTime() - since > time.toNanos();
        }
    }

    /**
     * Answers a question, possibly along with those of others. The answer fails with {@link TooManyWaiting} if the
     * caller's turn does not come in time; nothing is done then.
     *
     * @throws TooManyWaiting if as many wait as may
     */
    CompletionStage<A> serve(Q question) {
        var place = new Place<Q, A>(question, System.nanoTime(), new CompletableFuture<>());
        if (add(place)) {
            threads.execute(this::serveNext);
        }
        return place.answer();
    }

    /** How many wait for their turn. */
    synchronized int waiting() {
        return waiting.size();
    }

    /**
     * To be called from time to time: turns those away whose turn did not come in time, and lets one more group begin
     * where those at work are held up.
     *
     * @param heldUp how long somebody has to have waited for that
     */
    void look(Duration heldUp) {
        late().forEach(place -> place.answer().completeExceptionally(new TooManyWaiting()));
        if (beginsAfter(heldUp)) {
            threads.execute(this::serveNext);
        }
    }

    /** Whether a group begins with it. */
    private synchronized boolean add(Place<Q, A> place) {
        if (waiting.size() >= bounds.waiting()) {
            throw new TooManyWaiting();
        }
        waiting.add(place);
        return begins(isWorthIt());
    }

    private synchronized boolean beginsAfter(Duration heldUp) {
        var first = waiting.peek();
        return begins(first != null && first.hasWaited(heldUp));
    }

    private boolean begins(boolean oneMore) {
        var begins = oneMore && atWork < bounds.groups();
        if (begins) {
            atWork++;
        }
        return begins;
    }

    /** Whether who waits is worth one more group beside those at work. */
    private boolean isWorthIt() {
        return waiting.size() >= (atWork == 0 ? 1 : bounds.crowd());
    }

    private synchronized List<Place<Q, A>> late() {
        var late = new ArrayList<Place<Q, A>>();
        while (!waiting.isEmpty() && waiting.peek().hasWaited(bounds.patience())) {
            late.add(waiting.remove());
        }
        return late;
    }

    private void serveNext() {
        var group = nextGroup();
        var answers = List.<A>of();
        try {
            answers = group.isEmpty()
                    ? answers
                    : work.apply(group.stream().map(Place::question).toList());
        } catch (RuntimeException e) {
            LOG.debugf("served one by one: callers=%d cause=%s", group.size(), e);
        } finally {
            // The next group begins while these are told.
            if (goesOn()) {
                threads.execute(this::serveNext);
            }
            tell(group, answers);
        }
    }

    private synchronized List<Place<Q, A>> nextGroup() {
        var group = new ArrayList<Place<Q, A>>();
        while (group.size() < bounds.callers() && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    /** Whether another group follows the one that has ended. */
    private synchronized boolean goesOn() {
        atWork--;
        return begins(isWorthIt());
    }

    private void tell(List<Place<Q, A>> group, List<A> answers) {
        for (var i = 0; i < group.size(); i++) {
            var place = group.get(i);
            if (i < answers.size()) {
                place.answer().complete(answers.get(i));
            } else {
                threads.execute(() -> serveAlone(place));
            }
        }
    }

    private void serveAlone(Place<Q, A> place) {
        place.answer().completeAsync(() -> alone.apply(place.question()), Runnable::run);
    }
}
