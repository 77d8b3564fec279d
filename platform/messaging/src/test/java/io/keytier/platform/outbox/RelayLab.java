package io.keytier.platform.outbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.Topics;
import io.keytier.embedded.Broker;
import io.keytier.embedded.Database;
import io.keytier.embedded.Durability;
import io.keytier.embedded.TopicCreator;
import org.postgresql.ds.PGSimpleDataSource;

/** A broker, a database with an outbox, and hands to write events. An event's number stands in its import's identifier. */
final class RelayLab implements AutoCloseable {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

    private final Path kafka;
    private final Database database;
    private final OutboxPressure pressure = new OutboxPressure(1_500, 1_000);
    private Broker broker;

    RelayLab(Path directory) throws IOException, SQLException {
        kafka = directory.resolve("kafka");
        broker = Broker.start(kafka, 0);
        TopicCreator.createAll(broker.bootstrapServers(), Published.PARTITIONS, (short) 1);
        database = Database.start(directory.resolve("postgres"), 0, Durability.FAST);
        database.createDatabase("outbox");
        execute(resource("/db/outbox/V000__outbox.sql"));
        execute(resource("/db/outbox/R__outbox_set_aside.sql"));
        execute(resource("/db/outbox/R__outbox_vacuum.sql"));
        execute("create table customers (customer_id text primary key, events int not null)");
    }

    private static String resource(String name) throws IOException {
        try (var in = RelayLab.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    void execute(String sql) throws SQLException {
        try (var connection = dataSource("lab").getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Connections that bear this name in the database. */
    DataSource dataSource(String name) {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(database.jdbcUrl("outbox"));
        dataSource.setUser(Database.USER);
        dataSource.setPassword(Database.PASSWORD);
        dataSource.setApplicationName(name);
        return dataSource;
    }

    RelaySettings settings() {
        return settings(RelaySettings.SILENCE);
    }

    RelaySettings settings(Duration silence) {
        return new RelaySettings("lab", Map.of("bootstrap.servers", broker.bootstrapServers()), silence);
    }

    Relay startRelay(String name) {
        return startRelay(dataSource(name), settings());
    }

    Relay startRelay(DataSource dataSource, RelaySettings settings) {
        var relay = new Relay(dataSource, settings, new Wakeups(), pressure);
        relay.start();
        return relay;
    }

    void stopBroker() {
        broker.close();
    }

    void restartBroker() {
        var port = broker.bootstrapServers().split(":")[1];
        broker = Broker.start(kafka, Integer.parseInt(port));
    }

    /** Writes the customer's events with these numbers in one transaction. */
    void write(String customer, int first, int last) throws SQLException {
        try (var connection = dataSource("writer").getConnection()) {
            write(connection, customer, first, last);
        }
    }

    /** Writes the customer's next event, its number given under the customer's lock; every seventh writer rolls back. */
    private void writeNext(String customer, int writer) throws SQLException {
        try (var connection = dataSource("writer").getConnection();
                var lock = connection.prepareStatement("""
                        insert into customers values (?, 1)
                        on conflict (customer_id) do update set events = customers.events + 1 returning events""")) {
            connection.setAutoCommit(false);
            lock.setString(1, customer);
            try (var number = lock.executeQuery()) {
                number.next();
                write(connection, customer, number.getInt(1), number.getInt(1));
            }
            if (writer % 7 == 0) {
                connection.rollback();
            } else {
                connection.commit();
            }
        }
    }

    /** A transaction that has a number, as one that holds a customer's row has. */
    Connection begin(String customer) throws SQLException {
        var connection = dataSource("late-writer").getConnection();
        connection.setAutoCommit(false);
        try (var lock = connection.prepareStatement("insert into customers values (?, 0)")) {
            lock.setString(1, customer);
            lock.executeUpdate();
        }
        return connection;
    }

    /** Writes an event with the lowest identifier there is, as nobody does but by hand. */
    void writeBelow(String customer, int number) throws SQLException {
        try (var connection = dataSource("by-hand").getConnection();
                var move = connection.prepareStatement("""
                        with moved as (delete from outbox where customer_id = ? returning *)
                        insert into outbox (bucket, id, topic, customer_id, event_id, type, occurred_at, payload)
                        overriding system value
                        select bucket, 1, topic, customer_id, event_id, type, occurred_at, payload from moved""")) {
            connection.setAutoCommit(false);
            write(connection, customer, number, number);
            move.setString(1, customer);
            move.executeUpdate();
            connection.commit();
        }
    }

    /** Writes the next event of each customer so many times, by several threads. */
    void writeConcurrently(List<String> customers, int each) throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var writes = IntStream.rangeClosed(1, each)
                    .boxed()
                    .flatMap(writer -> customers.stream().<Callable<Void>>map(customer -> () -> {
                        writeNext(customer, writer);
                        return null;
                    }))
                    .toList();
            for (var written : threads.invokeAll(writes)) {
                written.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    /** Customers, one in each bucket. */
    static Collection<String> oneOfEachBucket() {
        return IntStream.range(0, 100)
                .mapToObj(number -> "bucket-" + number)
                .collect(Collectors.toMap(Buckets::of, customer -> customer, (first, other) -> first))
                .values();
    }

    /** Writes within the connection's transaction. */
    static void write(Connection connection, String customer, int first, int last) throws SQLException {
        var events = IntStream.rangeClosed(first, last)
                .mapToObj(number -> event(customer, number))
                .toList();
        OutboxTable.insert(connection, Ahead.NOTHING, events, NOON);
    }

    private static OutboxEvent<?> event(String customer, int number) {
        var data = new ImportClosed(Integer.toString(number), customer, NOON, LocalDate.EPOCH);
        return new OutboxEvent<>(Topics.PURCHASES, customer, customer + number, Topics.PURCHASES.typeOf(data), data);
    }

    long backlog() throws SQLException {
        try (var connection = dataSource("lab").getConnection()) {
            return OutboxTable.backlog(connection).rows();
        }
    }

    /** Writes an event of this customer that the broker does not take. */
    void writeTooLarge(String customer) throws SQLException {
        execute("""
                insert into outbox (bucket, topic, customer_id, event_id, type, occurred_at, payload)
                values (%d, '%s', '%s', 'large', 'large', now(), convert_to(repeat('x', 2000000), 'UTF8'))""".formatted(Buckets.of(customer), Topics.PURCHASES.name(), customer));
    }

    /** Writes this many rows, spread evenly over the buckets. */
    void writeMany(int rows) throws SQLException {
        execute("""
                insert into outbox (bucket, topic, customer_id, event_id, type, occurred_at, payload)
                select n %% %d, 'none', 'none', n, 'none', now() - interval '1 minute', '' from generate_series(1, %d) n""".formatted(Buckets.COUNT, rows));
    }

    int count(String table) throws SQLException {
        try (var connection = dataSource("lab").getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select count(*) from " + table)) {
            result.next();
            return result.getInt(1);
        }
    }

    /** The buckets held by the relay of this name. */
    int bucketsOf(String name) throws SQLException {
        try (var connection = dataSource("lab").getConnection();
                var count = connection.prepareStatement("""
                        select count(*) from pg_locks join pg_stat_activity using (pid)
                        where locktype = 'advisory' and granted and objid < ? and application_name = ?""")) {
            count.setInt(1, Buckets.COUNT);
            count.setString(2, name);
            try (var result = count.executeQuery()) {
                result.next();
                return result.getInt(1);
            }
        }
    }

    /** The numbers published for the customer so far, in order. */
    List<Integer> published(String customer) {
        return Published.numbersOf(customer, broker.bootstrapServers());
    }

    @Override
    public void close() {
        database.close();
        broker.close();
    }
}
