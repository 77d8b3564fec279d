package io.keytier.scoring.topology;

import java.time.Duration;

/** Hears what the engine does, so that it can be measured. Called on stream threads: it must be quick. */
public interface Observer {

    /** Nobody listens. */
    Observer NONE = new Observer() {};

    /** What is done in the background, in slices. */
    enum Background {
        REVIEWS,
        POLICY,
        IMPORTS
    }

    /** An event has moved a customer, so long after its document was accepted. */
    default void moved(Duration sinceAcceptance) {}

    /** A customer was reviewed, so many days after it fell due. */
    default void reviewed(long daysLate) {}

    /** A slice of work in the background has held the stream thread for so long. */
    default void held(Background work, Duration time) {}

    /** A record was put aside. */
    default void deadLetter() {}

    /** A partition is no longer this instance's. */
    default void left(int partition) {}

    /** So many customers of a partition are due and still wait, counted up to some bound. */
    default void waiting(int partition, long customers) {}

    /** A customer's import was closed because nothing was heard of it. */
    default void silent() {}
}
