package io.keytier.platform.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A database session that holds advisory locks. The server ends it when nothing is heard for {@code silence}, so that a
 * process which hangs loses its locks as one that died does.
 */
final class Session implements AutoCloseable {

    /** Tells the outbox's advisory locks from any others of the database. */
    private static final int LOCKS = 0x6f757462;

    private static final int MEMBERS = Buckets.COUNT;

    /**
     * A deletion that a crash of the server forgets is repeated with the publishing, so that nobody waits for the disk.
     * Rows are found by the index, even with a plan that was made when the table was empty.
     */
    private static final Map<String, String> SETTINGS = Map.of("synchronous_commit", "off", "enable_seqscan", "off");

    private final Connection connection;
    private final Map<String, String> before = new HashMap<>();

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session open(DataSource dataSource, Duration silence) throws SQLException {
        var session = new Session(dataSource.getConnection());
        session.execute("set idle_session_timeout = " + silence.toMillis());
        for (var setting : SETTINGS.entrySet()) {
            session.before.put(setting.getKey(), session.show(setting.getKey()));
            session.execute("set " + setting.getKey() + " = " + setting.getValue());
        }
        return session;
    }

    Connection connection() {
        return connection;
    }

    /** Takes the bucket unless another session has it. */
    boolean tryLock(int bucket) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?, ?)")) {
            lock.setInt(1, LOCKS);
            lock.setInt(2, bucket);
            try (var result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /** Counts this process among those that relay. */
    void join() throws SQLException {
        execute("select pg_advisory_lock_shared(" + LOCKS + ", " + MEMBERS + ")");
    }

    /** The number of processes that have joined. */
    int members() throws SQLException {
        try (var count = connection.prepareStatement("""
                select count(*) from pg_locks
                where locktype = 'advisory' and granted and classid = ? and objid = ?
                    and database = (select oid from pg_database where datname = current_database())""")) {
            count.setInt(1, LOCKS);
            count.setInt(2, MEMBERS);
            try (var result = count.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    /** Gives up all locks and hands the connection back. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (connection.isValid(1)) {
                execute("select pg_advisory_unlock_all()");
                execute("reset idle_session_timeout");
                for (var setting : before.entrySet()) {
                    execute("set " + setting.getKey() + " = " + setting.getValue());
                }
            }
        }
    }

    private String show(String setting) throws SQLException {
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("show " + setting)) {
            result.next();
            return result.getString(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
