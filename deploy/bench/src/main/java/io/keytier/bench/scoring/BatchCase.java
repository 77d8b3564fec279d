package io.keytier.bench.scoring;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;

import io.keytier.bench.Figures;
import io.keytier.embedded.Database;
import io.keytier.embedded.Durability;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * The batch peer: one statement that recomputes all customers from their sales and returns, as a nightly job would. A
 * return lowers its sale; revisions have been applied already.
 */
final class BatchCase {

    private static final String DATABASE = "batch";

    private static final String TABLES = """
            CREATE TABLE documents (customer_id text, order_id text, original_id text, day date, amount numeric(19, 4));
            CREATE TABLE scores (customer_id text PRIMARY KEY, recency int, frequency int, monetary numeric, score int,
                                 tier int);
            """;

    private static final String COPY = "COPY documents FROM STDIN WITH (FORMAT csv)";

    private static final String LOADED = "CREATE INDEX ON documents (original_id); ANALYZE documents";

    private static final String RESCORE = """
            WITH returned AS (
              SELECT original_id, sum(amount) AS amount FROM documents WHERE original_id IS NOT NULL GROUP BY 1),
            net AS (
              SELECT s.customer_id, s.day, greatest(s.amount - coalesce(r.amount, 0), 0) AS amount
              FROM documents s LEFT JOIN returned r ON r.original_id = s.order_id WHERE s.original_id IS NULL),
            rfm AS (
              SELECT customer_id, current_date - max(day) AS recency,
                     count(*) FILTER (WHERE day > current_date - 365) AS frequency,
                     coalesce(sum(amount) FILTER (WHERE day > current_date - 365), 0) AS monetary
              FROM net WHERE amount > 0 GROUP BY 1),
            scored AS (
              SELECT rfm.*,
                4 * CASE WHEN recency <= 30 THEN 5 WHEN recency <= 90 THEN 4 WHEN recency <= 180 THEN 3
                         WHEN recency <= 365 THEN 2 ELSE 1 END
                + 8 * CASE WHEN frequency >= 5 THEN 5 WHEN frequency >= 4 THEN 4 WHEN frequency >= 3 THEN 3
                           WHEN frequency >= 2 THEN 2 ELSE 1 END
                + 8 * CASE WHEN monetary >= 50000 THEN 5 WHEN monetary >= 20000 THEN 4 WHEN monetary >= 5000 THEN 3
                           WHEN monetary >= 1000 THEN 2 ELSE 1 END AS score
              FROM rfm)
            INSERT INTO scores
            SELECT customer_id, recency, frequency, monetary, score,
                   CASE WHEN score >= 84 THEN 5 WHEN score >= 68 THEN 4 WHEN score >= 52 THEN 3 WHEN score >= 36 THEN 2
                        ELSE 1 END
            FROM scored
            ON CONFLICT (customer_id) DO UPDATE SET recency = excluded.recency, frequency = excluded.frequency,
              monetary = excluded.monetary, score = excluded.score, tier = excluded.tier
            """;

    private final Bench bench;

    BatchCase(Bench bench) {
        this.bench = bench;
    }

    /** @return seconds that the statement takes for a million documents of 100,000 customers */
    double run() {
        try (var database = Database.start(bench.scratch().path("postgres"), 0, Durability.FSYNC)) {
            database.createDatabase(DATABASE);
            try (var connection =
                    DriverManager.getConnection(database.jdbcUrl(DATABASE), Database.USER, Database.PASSWORD)) {
                load(connection);
                return measure(connection);
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the batch peer failed", e);
        }
    }

    private double measure(Connection connection) throws SQLException {
        var seconds = new ArrayList<Double>();
        try (var statement = connection.createStatement()) {
            statement.execute(RESCORE);
            for (int i = 0; i < bench.repetitions(); i++) {
                long start = System.nanoTime();
                statement.execute(RESCORE);
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        var note = Figures.of(Histories.CUSTOMERS) + " customers, " + Figures.of(Histories.DOCUMENTS)
                + " documents; costs the same for one changed customer as for all";
        return bench.add("(f) SQL statement that re-scores all", "s", seconds, note);
    }

    private void load(Connection connection) throws SQLException, IOException {
        try (var statement = connection.createStatement()) {
            statement.execute(TABLES);
            copy(connection.unwrap(PGConnection.class));
            statement.execute(LOADED);
        }
    }

    private void copy(PGConnection connection) throws SQLException, IOException {
        try (var rows = new OutputStreamWriter(new PGCopyOutputStream(connection, COPY), StandardCharsets.UTF_8)) {
            Histories.forEach(Histories.purchases(bench.today()), bench.today(), document -> {
                var original = document.originalOrderId() == null ? "" : document.originalOrderId();
                var row = String.join(
                        ",",
                        document.customerId(),
                        document.orderId(),
                        original,
                        document.orderedOn().toString(),
                        document.amount().toPlainString());
                try {
                    rows.append(row).append('\n');
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
