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

    private static final String BACKLOG =
            "select count(*), coalesce(extract(epoch from now() - min(occurred_at)), 0) from outbox";

    private OutboxTable() {}

    /** Writes all events by one statement, in the order of the list. */
    static void insert(Connection connection, List<? extends OutboxEvent<?>> events, Instant occurredAt)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setTimestamp(1, Timestamp.from(occurredAt));
            insert.setArray(2, array(connection, "int2", events, event -> Buckets.of(event.customerId())));
            insert.setArray(
                    3, array(connection, "text", events, event -> event.topic().name()));
            insert.setArray(4, array(connection, "text", events, OutboxEvent::customerId));
            insert.setArray(5, array(connection, "text", events, OutboxEvent::id));
            insert.setArray(6, array(connection, "text", events, OutboxEvent::type));
            var payloads =
                    events.stream().map(event -> EventCodec.body(event.data())).toArray(byte[][]::new);
            insert.setArray(7, connection.createArrayOf("bytea", payloads));
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
        try (var delete = connection.prepareStatement(DELETE)) {
            delete.setInt(1, bucket);
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "int8", rows.stream().map(OutboxRow::id).toArray()));
            delete.executeUpdate();
        }
    }

    static Backlog backlog(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement(BACKLOG);
                var result = select.executeQuery()) {
            result.next();
            return new Backlog(result.getLong(1), result.getDouble(2));
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
