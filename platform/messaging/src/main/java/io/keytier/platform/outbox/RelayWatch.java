package io.keytier.platform.outbox;

import java.sql.SQLException;
import javax.sql.DataSource;

import org.jboss.logging.Logger;

/** Counts the processes that relay, so that each takes its share, and the rows that wait. */
final class RelayWatch implements Runnable {

    private static final Logger LOG = Logger.getLogger(RelayWatch.class);

    private final DataSource dataSource;
    private final RelaySettings settings;
    private final FairShare share;
    private final OutboxPressure pressure;
    private final StopSignal stop;
    private volatile Backlog backlog = Backlog.NONE;

    RelayWatch(
            DataSource dataSource, RelaySettings settings, FairShare share, OutboxPressure pressure, StopSignal stop) {
        this.dataSource = dataSource;
        this.settings = settings;
        this.share = share;
        this.pressure = pressure;
        this.stop = stop;
    }

    Backlog backlog() {
        return backlog;
    }

    /** Runs until it is told to stop. */
    @Override
    public void run() {
        try {
            do {
                watch();
            } while (!stop.isGivenWithin(RelaySettings.PAUSE));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() throws InterruptedException {
        try (var session = Session.open(dataSource, settings.silence())) {
            session.join();
            do {
                share.among(session.members());
                backlog = OutboxTable.backlog(session.connection());
                pressure.note(backlog.rows());
            } while (!stop.isGivenWithin(RelaySettings.PAUSE));
        } catch (SQLException e) {
            LOG.warnf("outbox is not watched: cause=%s", e);
        }
    }
}
