package io.keytier.platform.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

import io.keytier.contracts.EventCodec;

/** The SQL of the outbox. */
final class OutboxTable {

    private static final String INSERT_FROM = """
            insert into outbox (bucket, topic, customer_id, event_id, type, occurred_at, payload)
            select bucket, topic, customer_id, event_id, type, ?, payload
            from unnest(?, ?, ?, ?, ?, ?) with ordinality
                as event (bucket, topic, customer_id, event_id, type, payload, position)
            """;

    private static final String INSERT = INSERT_FROM + "order by position";

    private static final String INSERT_DECIDED = """
            ,
            published as (
            """ + INSERT_FROM + """
            join decided using (position) order by position)
            select position from decided""";

    private static final String NEXT = """
            select id, topic, customer_id, event_id, type, occurred_at, payload,
                (select pg_snapshot_xmin(pg_current_snapshot())::text::bigint)
            from outbox where bucket = ? and id > ? order by id limit ?""";

    private static final String DELETE = """
            with gone as (delete from outbox where bucket = ? and id = any (?))
            select pg_current_xact_id()::text::bigint""";

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
            bind(insert, ahead.places() + 1, events, occurredAt);
            insert.executeUpdate();
        }
    }

    /** Writes those events that the statement begun decides on, in the order of the list; answers which, counted from 0. */
    static BitSet insertDecided(
            Connection connection, Ahead begun, List<? extends OutboxEvent<?>> events, Instant occurredAt)
            throws SQLException {
        try (var insert = connection.prepareStatement(begun.sql() + INSERT_DECIDED)) {
            begun.binder().bind(insert);
            bind(insert, begun.places() + 1, events, occurredAt);
            var written = new BitSet(events.size());
            try (var result = insert.executeQuery()) {
                while (result.next()) {
                    written.set(result.getInt(1) - 1);
                }
            }
            return written;
        }
    }

    private static void bind(
            PreparedStatement insert, int first, List<? extends OutboxEvent<?>> events, Instant occurredAt)
            throws SQLException {
        var connection = insert.getConnection();
        var place = first;
        insert.setTimestamp(place++, Timestamp.from(occurredAt));
        insert.setArray(place++, array(connection, "int2", events, event -> Buckets.of(event.customerId())));
        insert.setArray(place++, array(connection, "text", events, event -> event.topic()
                .name()));
        insert.setArray(place++, array(connection, "text", events, OutboxEvent::customerId));
        insert.setArray(place++, array(connection, "text", events, OutboxEvent::id));
        insert.setArray(place++, array(connection, "text", events, OutboxEvent::type));
        var payloads =
                events.stream().map(event -> EventCodec.body(event.data())).toArray(byte[][]::new);
        insert.setArray(place, connection.createArrayOf("bytea", payloads));
    }

    /** The first rows of a bucket whose identifiers are above {@code floor}, at most {@code limit}. */
    static Reading next(Connection connection, int bucket, long floor, int limit) throws SQLException {
        try (var select = connection.prepareStatement(NEXT)) {
            select.setInt(1, bucket);
            select.setLong(2, floor);
            select.setInt(3, limit);
            var rows = new ArrayList<OutboxRow>();
            long oldestRunning = 0;
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
                    oldestRunning = result.getLong(8);
                }
            }
            return new Reading(rows, oldestRunning);
        }
    }

    /** Deletes rows in a transaction of its own, and answers its number. */
    static long delete(Connection connection, int bucket, List<OutboxRow> rows) throws SQLException {
        try (var statement = connection.prepareStatement(DELETE)) {
            bindRows(statement, bucket, rows);
            try (var result = statement.executeQuery()) {
                result.next();
                return result.getLong(1);
            }
        }
    }

    /** Takes a row that cannot be published out of the way of the others. */
    static void setAside(Connection connection, int bucket, OutboxRow row) throws SQLException {
        try (var statement = connection.prepareStatement(SET_ASIDE)) {
            bindRows(statement, bucket, List.of(row));
            statement.executeUpdate();
        }
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

    private static void bindRows(PreparedStatement statement, int bucket, List<OutboxRow> rows) throws SQLException {
        statement.setInt(1, bucket);
        var ids = rows.stream().map(OutboxRow::id).toArray();
        statement.setArray(2, statement.getConnection().createArrayOf("int8", ids));
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
