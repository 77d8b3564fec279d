package io.keytier.platform.outbox;

import java.util.concurrent.atomic.LongAdder;

/** Counts what a relay has done since its start. */
final class Tally {

    private final LongAdder published = new LongAdder();
    private final LongAdder setAside = new LongAdder();

    void addPublished(int events) {
        published.add(events);
    }

    void addSetAside() {
        setAside.increment();
    }

    double published() {
        return published.sum();
    }

    double setAside() {
        return setAside.sum();
    }
}
