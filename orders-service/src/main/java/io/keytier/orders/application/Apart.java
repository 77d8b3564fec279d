package io.keytier.orders.application;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Serves callers one by one, a few at the same time: those whose group failed. */
final class Apart<Q, A> {

    private static final Logger LOG = Logger.getLogger(Apart.class);

    private final int most;
    private final Executor threads;
    private final Function<Q, A> work;
    private final Deque<Place<Q, A>> waiting = new ArrayDeque<>();
    private int atWork;

    /**
     * @param most that are served at the same time
     * @param threads that do the work
     * @param work answers one question
     */
    Apart(int most, Executor threads, Function<Q, A> work) {
        this.most = most;
        this.threads = threads;
        this.work = work;
    }

    void add(Collection<Place<Q, A>> places) {
        synchronized (this) {
            waiting.addAll(places);
        }
        begin();
    }

    synchronized int waiting() {
        return waiting.size();
    }

    /** Takes out those who have waited for longer. */
    synchronized List<Place<Q, A>> takeLate(Duration patience) {
        return Place.takeLate(waiting, patience);
    }

    /** Begins as many as may be at work. */
    void begin() {
        for (var place = first(); place != null; place = first()) {
            var taken = place;
            try {
                threads.execute(() -> serve(taken));
            } catch (RuntimeException | Error e) {
                putBack(taken);
                LOG.errorf(e, "no thread for those who wait: waiting=%d", waiting());
                return;
            }
        }
    }

    /** The one with whom one more thread begins, if one may. */
    private synchronized @Nullable Place<Q, A> first() {
        if (atWork >= most || waiting.isEmpty()) {
            return null;
        }
        atWork++;
        return waiting.remove();
    }

    private synchronized void putBack(Place<Q, A> place) {
        waiting.addFirst(place);
        atWork--;
    }

    private void serve(Place<Q, A> first) {
        for (var place = first; place != null; place = next()) {
            try {
                place.answer(work.apply(place.question()));
            } catch (RuntimeException | Error e) {
                place.fail(e);
            }
        }
    }

    /** The next one for a thread that is at work; none ends it. */
    private synchronized @Nullable Place<Q, A> next() {
        if (waiting.isEmpty()) {
            atWork--;
        }
        return waiting.poll();
    }
}
