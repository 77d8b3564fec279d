package io.keytier.bench.orders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.keytier.bench.Pause;
import io.keytier.embedded.Database;

/** One of the run's databases, with the service's own tables. */
final class Tables {

    private static final List<String> MIGRATIONS = List.of(
            "platform/messaging/src/main/resources/db/outbox", "orders-service/src/main/resources/db/migration");

    private static final Comparator<Path> REPEATABLE_LAST = Comparator.<Path, Boolean>comparing(
                    file -> file.getFileName().toString().startsWith("R__"))
            .thenComparing(Comparator.naturalOrder());

    private final String url;

    Tables(Database server, String name) {
        server.createDatabase(name);
        url = server.jdbcUrl(name) + "?reWriteBatchedInserts=true";
    }

    String url() {
        return url;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, Database.USER, Database.PASSWORD);
    }

    /** Makes the tables from the service's migrations. */
    void create(Path checkout) {
        for (var directory : MIGRATIONS) {
            try (var files = Files.list(checkout.resolve(directory))) {
                for (var file : files.sorted(REPEATABLE_LAST).toList()) {
                    execute(Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read the migrations", e);
            }
        }
    }

    /** Customers that have bought before, and statistics that know of them. */
    void addCustomers() {
        Stream.of(
                        "insert into customers select 'C-' || n from generate_series(0, " + (Orders.CUSTOMERS - 1)
                                + ") as n",
                        "analyze customers")
                .forEach(this::execute);
    }

    void execute(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String table) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the relay has published all. */
    void awaitDrained() {
        while (count("outbox") > 0) {
            Pause.millis(200);
        }
    }
}
