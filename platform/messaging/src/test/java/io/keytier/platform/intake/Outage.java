package io.keytier.platform.intake;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Takes a service's database away: its connections end and new ones are refused, until the outage is over. */
final class Outage implements AutoCloseable {

    private final Connection elsewhere;
    private final String database;

    private Outage(Connection elsewhere, String database) {
        this.elsewhere = elsewhere;
        this.database = database;
    }

    static Outage of(String jdbcUrl, String user, String password) throws SQLException {
        var start = jdbcUrl.lastIndexOf('/') + 1;
        var end = jdbcUrl.indexOf('?', start);
        var database = jdbcUrl.substring(start, end < 0 ? jdbcUrl.length() : end);
        var maintenance = jdbcUrl.substring(0, start) + "postgres";
        var outage = new Outage(DriverManager.getConnection(maintenance, user, password), database);
        outage.execute("alter database " + database + " allow_connections false");
        outage.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database + "'");
        return outage;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = elsewhere.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try (elsewhere) {
            execute("alter database " + database + " allow_connections true");
        }
    }
}
