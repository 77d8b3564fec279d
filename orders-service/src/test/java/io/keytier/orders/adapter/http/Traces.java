package io.keytier.orders.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What a request leaves behind in the database. */
final class Traces {

    private static final List<String> TABLES = List.of(
            "customers",
            "documents",
            "document_versions",
            "exchange_rates",
            "import_customers",
            "imports",
            "moves",
            "payments");

    private final DataSource dataSource;

    Traces(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Something that is to leave nothing. */
    interface Deed {
        void run();
    }

    void shouldBeNoneOf(Deed deed) throws SQLException {
        var before = rows();
        deed.run();
        assertThat(rows()).isEqualTo(before);
    }

    private TreeMap<String, Long> rows() throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var table : TABLES) {
                try (var result = statement.executeQuery("select count(*) from " + table)) {
                    result.next();
                    counts.put(table, result.getLong(1));
                }
            }
        }
        return counts;
    }
}
