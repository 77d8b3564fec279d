package io.keytier.platform.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.keytier.contracts.EventCodec;

/** The SQL of the outbox. */
final class OutboxTable {

    private static final String INSERT = """
            insert into outbox (bucket, topic, customer_id, event_id, type, occurred_at, payload)
            select bucket, topic, customer_id, event_id, type, ?, payload
            from unnest(?, ?, ?, ?, ?, ?) with ordinality
                as event (bucket, topic, customer_id, event_id, type, payload, position)
            order by position""";

    private static final String NEXT = """
            select id, topic, customer_id, event_id, type, occurred_at, payload
            from outbox where bucket = ? order by id limit ?""";

    private static final String DELETE = "delete from outbox where bucket = ? and id = any (?)";

    private static final String SET_ASIDE = """
            with moved as (delete from outbox where bucket = ? and id = any (?) returning *)
            insert into outbox_set_aside (bucket, id, topic, customer_id, event_id, type, occurred_at, payload)
            select bucket, id, topic, customer_id, event_id, type, occurred_at, payload from moved""";

    // A look at both ends of each bucket and at a bounded number of rows: the cost does not grow with the backlog.
    private static final String BACKLOG = """
            select (select count(*) from (
                        select from outbox where bucket = any (?) order by bucket, id limit ?) as counted),
                coalesce(sum(last.id - first.id + 1), 0) / ?,
                coalesce(extract(epoch from now() - min(first.occurred_at)), 0)
            from unnest(?) as b (bucket)
            cross join lateral (
                select id, occurred_at from outbox o where o.bucket = b.bucket order by id limit 1) first
            cross join lateral (
                select id from outbox o where o.bucket = b.bucket order by id desc limit 1) last""";

    /** Rows that are counted one by one. */
    static final int COUNTED = 10_000;

    private OutboxTable() {}

    /** Writes all events by one statement, in the order of the list; another one may go ahead. */
    static void insert(Connection connection, Ahead ahead, List<? extends OutboxEvent<?>> events, Instant occurredAt)
            throws SQLException {
        try (var insert = connection.prepareStatement(ahead.with(INSERT))) {
            ahead.binder().bind(insert);
            var place = ahead.places();
            insert.setTimestamp(++place, Timestamp.from(occurredAt));
            insert.setArray(++place, array(connection, "int2", events, event -> Buckets.of(event.customerId())));
            insert.setArray(++place, array(connection, "text", events, event -> event.topic()
                    .name()));
            insert.setArray(++place, array(connection, "text", events, OutboxEvent::customerId));
            insert.setArray(++place, array(connection, "text", events, OutboxEvent::id));
            insert.setArray(++place, array(connection, "text", events, OutboxEvent::type));
            var payloads =
                    events.stream().map(event -> EventCodec.body(event.data())).toArray(byte[][]::new);
            insert.setArray(++place, connection.createArrayOf("bytea", payloads));
            insert.executeUpdate();
        }
    }

    /** The first rows of a bucket, at most {@code limit}. */
    static List<OutboxRow> next(Connection connection, int bucket, int limit) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setInt(1, bucket);
            select.setInt(2, limit);
            var rows = new ArrayList<OutboxRow>();
            try (var result = select.executeQuery()) {
                while (result.next()) {
                    rows.add(new OutboxRow(
                            result.getLong(1),
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5),
                            result.getObject(6, OffsetDateTime.class).toInstant(),
                            result.getBytes(7)));
                }
            }
            return rows;
        }
    }

    static void delete(Connection connection, int bucket, List<OutboxRow> rows) throws SQLException {
        change(connection, DELETE, bucket, rows);
    }

    /** Takes a row that cannot be published out of the way of the others. */
    static void setAside(Connection connection, int bucket, OutboxRow row) throws SQLException {
        change(connection, SET_ASIDE, bucket, List.of(row));
    }

    /** What waits: counted up to {@link #COUNTED} rows, beyond that estimated by the span of the identifiers. */
    static Backlog backlog(Connection connection) throws SQLException {
        var buckets = connection.createArrayOf(
                "int2", IntStream.range(0, Buckets.COUNT).boxed().toArray());
        try (var select = connection.prepareStatement(BACKLOG)) {
            select.setArray(1, buckets);
            select.setInt(2, COUNTED);
            select.setInt(3, Buckets.COUNT);
            select.setArray(4, buckets);
            try (var result = select.executeQuery()) {
                result.next();
                var counted = result.getLong(1);
                var rows = counted < COUNTED ? counted : Math.max(counted, result.getLong(2));
                return new Backlog(rows, result.getDouble(3));
            }
        }
    }

    private static void change(Connection connection, String sql, int bucket, List<OutboxRow> rows)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setInt(1, bucket);
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", rows.stream().map(OutboxRow::id).toArray()));
            statement.executeUpdate();
        }
    }

    private static Array array(
            Connection connection,
            String type,
            List<? extends OutboxEvent<?>> events,
            Function<OutboxEvent<?>, Object> column)
            throws SQLException {
        return connection.createArrayOf(type, events.stream().map(column).toArray());
    }
}
