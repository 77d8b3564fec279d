package io.keytier.scoring.topology;

/**
 * What the processor of one partition works with.
 *
 * @param backlog what of the partition is still to be consumed
 * @param slices its share of the stream thread's time for work in the background
 */
record Partition(int number, Engine engine, Customers customers, Announcer announcer, Backlog backlog, Slices slices) {

    /** Does a slice of work in the background and writes what it has moved to the store. */
    void doSlice(Observer.Background kind, Slices.Work work) {
        slices.doSlice(kind, work);
        customers.write();
    }
}
