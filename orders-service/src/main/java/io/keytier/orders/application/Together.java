package io.keytier.orders.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

import org.jboss.logging.Logger;

/**
 * Lets callers share work. Those that come while others are being served wait, and are then served together by the
 * thread of one of them; who finds a place free begins at once, alone. So nobody waits for company.
 *
 * <p>What fails for a group is done for each of its callers alone, on the caller's own thread: nobody's fault becomes
 * another's.
 */
final class Together<Q, A> {

    private static final Logger LOG = Logger.getLogger(Together.class);

    private final Bounds bounds;
    private final Function<List<Q>, List<A>> work;
    private final Function<Q, A> alone;
    private final Deque<Place<Q, A>> waiting = new ArrayDeque<>();
    private int leaders;

    /**
     * @param work answers questions, in their order; may fail as a whole
     * @param alone answers one question
     */
    Together(Bounds bounds, Function<List<Q>, List<A>> work, Function<Q, A> alone) {
        this.bounds = bounds;
        this.work = work;
        this.alone = alone;
    }

    /**
     * How much goes on at a time.
     *
     * @param groups that are served at the same time
     * @param callers in one group at most
     * @param patience how long a caller waits for its turn
     */
    record Bounds(int groups, int callers, Duration patience) {}

    /**
     * Answers a question, possibly along with those of others.
     *
     * @throws TooManyWaiting if the caller's turn did not come in time; nothing was done then
     */
    A serve(Q question) {
        var place = new Place<Q, A>(question);
        if (isLeading(place) || place.leads(bounds.patience(), this::withdraw)) {
            lead(place);
        }
        return place.answer().orElseGet(() -> alone.apply(question));
    }

    /** How many wait for their turn. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean isLeading(Place<Q, A> place) {
        if (leaders < bounds.groups()) {
            leaders++;
            return true;
        }
        waiting.add(place);
        return false;
    }

    private void lead(Place<Q, A> first) {
        var group = groupOf(first);
        var answers = List.<A>of();
        try {
            answers = work.apply(group.stream().map(Place::question).toList());
        } catch (RuntimeException e) {
            LOG.debugf("served one by one: callers=%d cause=%s", group.size(), e);
        } finally {
            // The next group may begin while these are told.
            passOn();
            for (var i = 0; i < group.size(); i++) {
                group.get(i).settle(i < answers.size() ? answers.get(i) : null);
            }
        }
    }

    private synchronized List<Place<Q, A>> groupOf(Place<Q, A> first) {
        var group = new ArrayList<Place<Q, A>>();
        group.add(first);
        while (group.size() < bounds.callers() && !waiting.isEmpty()) {
            group.add(waiting.remove());
        }
        return group;
    }

    private synchronized void passOn() {
        if (waiting.isEmpty()) {
            leaders--;
        } else {
            waiting.remove().makeLeader();
        }
    }

    /** Whether the place was still waiting; it is not any more. */
    private synchronized boolean withdraw(Place<Q, A> place) {
        return waiting.remove(place);
    }
}
