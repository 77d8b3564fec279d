package io.keytier.platform.outbox;

import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

import org.jboss.logging.Logger;

/**
 * Serves one bucket whenever its lock can be had: publishes rows in the order of their identifiers, then deletes them.
 *
 * <p>The producer is opened after the lock was taken, and every batch is read by the session that holds the lock. So a
 * relay that lost the lock either reads nothing more, or was fenced by its successor before it could commit.
 */
final class BucketRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(BucketRelay.class);
    private static final int BATCH = 1_000;

    private final int bucket;
    private final DataSource dataSource;
    private final RelaySettings settings;
    private final Wakeups wakeups;
    private final FairShare share;
    private final StopSignal stop;
    private final Tally tally;

    BucketRelay(
            int bucket,
            DataSource dataSource,
            RelaySettings settings,
            Wakeups wakeups,
            FairShare share,
            StopSignal stop,
            Tally tally) {
        this.bucket = bucket;
        this.dataSource = dataSource;
        this.settings = settings;
        this.wakeups = wakeups;
        this.share = share;
        this.stop = stop;
        this.tally = tally;
    }

    /** Runs until it is told to stop. */
    @Override
    public void run() {
        try {
            do {
                if (share.tryTake()) {
                    try {
                        serve();
                    } finally {
                        share.giveBack();
                    }
                }
            } while (!stop.isGivenWithin(RelaySettings.PAUSE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve() throws InterruptedException {
        try (var session = Session.open(dataSource, settings.silence())) {
            if (session.tryLock(bucket)) {
                relay(session);
            }
        } catch (SQLException | RuntimeException e) {
            // Whatever the fault, the rows stay and are tried again: a relay that gave up would stop its customers.
            LOG.warnf("outbox waits: bucket=%d cause=%s", bucket, e);
        }
    }

    /** A transaction of the broker costs the same for one row and for a thousand: what comes meanwhile shares the next. */
    private static void restUntil(long nanoTime) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanoTime - System.nanoTime());
    }

    private void relay(Session session) throws SQLException, InterruptedException {
        try {
            publishWhatComes(session);
        } catch (EventTooLarge e) {
            OutboxTable.setAside(session.connection(), bucket, e.row());
            tally.addSetAside();
            tell(e.row());
        }
    }

    private static void tell(OutboxRow row) {
        LOG.errorf(
                "an event is too large for the broker and was set aside: event=%s topic=%s bytes=%d",
                row.eventId(), row.topic(), row.payload().length);
    }

    private void publishWhatComes(Session session) throws SQLException, InterruptedException, EventTooLarge {
        try (var producer = new BucketProducer(settings, bucket)) {
            producer.open();
            var floor = new Floor(System::nanoTime);
            while (!stop.isGiven() && !share.isExceeded()) {
                var reading = OutboxTable.next(session.connection(), bucket, floor.id(), BATCH);
                var rows = reading.rows();
                if (rows.isEmpty()) {
                    wakeups.await(bucket, RelaySettings.POLL);
                } else {
                    var began = System.nanoTime();
                    producer.publish(rows);
                    floor.rise(reading, OutboxTable.delete(session.connection(), bucket, rows));
                    tally.addPublished(rows.size());
                    if (rows.size() < BATCH) {
                        restUntil(began + RelaySettings.SPACING.toNanos());
                    }
                }
            }
        }
    }
}
