package io.keytier.orders.adapter.http;

import java.sql.SQLException;
import javax.sql.DataSource;

/** The service's database as a test looks at it, and interferes with it, from beside the service. */
record Beside(DataSource dataSource) {

    int number(String query) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            result.next();
            return result.getInt(1);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Waits until so many transactions wait for what others hold. */
    void awaitWaiting(int transactions) throws SQLException {
        while (number("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") < transactions) {
            Thread.onSpinWait();
        }
    }

    /** Ends the sessions that wait for what others hold, and answers how many they were. */
    int terminateWaiting() throws SQLException {
        return number("select count(pg_terminate_backend(pid)) from pg_stat_activity where wait_event_type = 'Lock'");
    }
}
