package io.keytier.platform.outbox;

import java.sql.SQLException;
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

    BucketRelay(
            int bucket,
            DataSource dataSource,
            RelaySettings settings,
            Wakeups wakeups,
            FairShare share,
            StopSignal stop) {
        this.bucket = bucket;
        this.dataSource = dataSource;
        this.settings = settings;
        this.wakeups = wakeups;
        this.share = share;
        this.stop = stop;
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

    private void relay(Session session) throws SQLException, InterruptedException {
        try (var producer = new BucketProducer(settings, bucket)) {
            producer.open();
            while (!stop.isGiven() && !share.isExceeded()) {
                var rows = OutboxTable.next(session.connection(), bucket, BATCH);
                if (rows.isEmpty()) {
                    wakeups.await(bucket, RelaySettings.POLL);
                } else {
                    producer.publish(rows);
                    OutboxTable.delete(session.connection(), bucket, rows);
                }
            }
        }
    }
}
