package io.keytier.orders.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.jboss.logging.Logger;

/**
 * Lets callers share work. Those that come while others are being served wait, without holding a thread, and are then
 * served together; who comes while nobody is served begins at once, alone. So nobody waits for company.
 *
 * <p>What fails for a group is done for each of its callers {@link Apart}: nobody's fault becomes another's.
 */
final class Together<Q, A> {

    private static final Logger LOG = Logger.getLogger(Together.class);

    private final Bounds bounds;
    private final Executor threads;
    private final Function<List<Q>, List<A>> work;
    private final Apart<Q, A> apart;
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
        this.apart = new Apart<>(bounds.singles(), threads, alone);
    }

    /**
     * How much goes on at a time.
     *
     * @param groups that are served at the same time
     * @param callers in one group at most
     * @param crowd how many have to wait for one more group to begin: a large group costs less than two small ones
     * @param heldUp how long somebody has to have waited for one more group to begin all the same
     * @param singles of failed groups that are served at the same time
     * @param waiting at most
     * @param patience how long a caller waits for its turn
     */
    record Bounds(int groups, int callers, int crowd, Duration heldUp, int singles, int waiting, Duration patience) {}

    /**
     * Answers a question, possibly along with those of others. If the caller's turn does not come in time, the answer
     * fails: with {@link TooManyWaiting}, or with {@link StoreUnavailable} if that of its group left unknown whether
     * something was done.
     *
     * @throws TooManyWaiting if as many wait as may
     */
    CompletionStage<A> serve(Q question) {
        var place = new Place<Q, A>(question);
        add(place);
        begin();
        return place.answer();
    }

    /** How many wait for their turn. */
    synchronized int waiting() {
        return waiting.size() + apart.waiting();
    }

    /** To be called from time to time: turns those away whose turn did not come in time, and begins what may begin. */
    void relieve() {
        takeLate().forEach(Place::turnAway);
        apart.takeLate(bounds.patience()).forEach(Place::turnAway);
        begin();
        apart.begin();
    }

    private synchronized void add(Place<Q, A> place) {
        if (waiting() >= bounds.waiting()) {
            throw new TooManyWaiting();
        }
        waiting.add(place);
    }

    private synchronized List<Place<Q, A>> takeLate() {
        return Place.takeLate(waiting, bounds.patience());
    }

    private void begin() {
        if (takesOneMore()) {
            try {
                threads.execute(this::serveNext);
            } catch (RuntimeException | Error e) {
                // Who waits goes on waiting, and is served or turned away later.
                LOG.errorf(e, "no thread for those who wait: waiting=%d", waiting());
                ended();
            }
        }
    }

    private synchronized boolean takesOneMore() {
        var first = waiting.peek();
        var oneMore = first != null
                && atWork < bounds.groups()
                && (atWork == 0 || waiting.size() >= bounds.crowd() || first.hasWaited(bounds.heldUp()));
        if (oneMore) {
            atWork++;
        }
        return oneMore;
    }

    private synchronized void ended() {
        atWork--;
    }

    private void serveNext() {
        var group = nextGroup();
        var answers = List.<A>of();
        try {
            answers = answersOf(group);
        } catch (RuntimeException | Error e) {
            if (e instanceof StoreUnavailable unknown) {
                group.forEach(place -> place.keep(unknown));
            }
            apart.add(group);
            LOG.debugf("served one by one: cause=%s", e);
        } finally {
            // The next group begins while these are told.
            ended();
            begin();
        }
        for (var i = 0; i < answers.size(); i++) {
            group.get(i).answer(answers.get(i));
        }
    }

    private List<A> answersOf(List<Place<Q, A>> group) {
        if (group.isEmpty()) {
            return List.of();
        }
        var answers = work.apply(group.stream().map(Place::question).toList());
        if (answers.size() != group.size()) {
            throw new IllegalStateException(answers.size() + " answers for " + group.size());
        }
        return answers;
    }

    private synchronized List<Place<Q, A>> nextGroup() {
        var group = new ArrayList<Place<Q, A>>();
        while (group.size() < bounds.callers() && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }
}
