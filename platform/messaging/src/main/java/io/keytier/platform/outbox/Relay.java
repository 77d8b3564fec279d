package io.keytier.platform.outbox;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The threads that publish this process's share of the outbox: one a bucket and one that watches. */
final class Relay implements AutoCloseable {

    private static final long STOP_MILLIS = 5_000;

    private final StopSignal stop = new StopSignal();
    private final Tally tally = new Tally();
    private final RelayWatch watch;
    private final List<Thread> threads;

    Relay(DataSource dataSource, RelaySettings settings, Wakeups wakeups, OutboxPressure pressure) {
        var share = new FairShare();
        watch = new RelayWatch(dataSource, settings, share, pressure, stop);
        var buckets = IntStream.range(0, Buckets.COUNT)
                .mapToObj(bucket -> thread(
                        "outbox-" + bucket,
                        new BucketRelay(bucket, dataSource, settings, wakeups, share, stop, tally)));
        threads =
                Stream.concat(buckets, Stream.of(thread("outbox-watch", watch))).toList();
    }

    void start() {
        threads.forEach(Thread::start);
    }

    Backlog backlog() {
        return watch.backlog();
    }

    Tally tally() {
        return tally;
    }

    /** Stops between two batches; a thread that hangs in one is left behind, and the next relay fences it. */
    @Override
    public void close() {
        stop.give();
        try {
            for (var thread : threads) {
                thread.join(STOP_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread thread(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
