package io.keytier.scoring.topology;

/**
 * The records that were waiting in a partition when it was assigned. Time moves no customer before they are consumed:
 * an order among them may be the one that keeps a tier. Used from the stream thread alone.
 */
public interface Backlog {

    /** A partition without one. */
    Backlog NONE = new Backlog() {
        @Override
        public boolean isConsumed() {
            return true;
        }

        @Override
        public void processed(long offset) {
            // Nothing waits for it.
        }
    };

    boolean isConsumed();

    /** Notes that the record at this offset has been taken in. */
    void processed(long offset);
}
