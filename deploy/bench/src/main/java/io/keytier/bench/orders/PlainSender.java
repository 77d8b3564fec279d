package io.keytier.bench.orders;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** The ceiling: the rows of an order in one transaction, by plain JDBC, into the service's own tables. */
final class PlainSender implements Sender {

    private static final String DOCUMENT = """
            insert into documents (source, order_id, customer_id, type, status, ordered_at, ordered_on, currency, amount,
                exchange_rate, lines, revision, version, accepted_at, accepted_on)
            values ('bench', ?, ?, 'SALE', 'CONFIRMED', ?, ?, 'CNY', ?, 1, ?::jsonb, 1, 1, ?, ?)""";

    private static final String OUTBOX = """
            insert into outbox (bucket, topic, customer_id, event_id, type, occurred_at, payload)
            values (?, 'keytier.orders.purchases.v1', ?, ?, 'keytier.purchase.recorded.v1', ?, ?)""";

    private final Connection connection;
    private final PreparedStatement document;
    private final PreparedStatement outbox;
    private final String name = "plain-" + UUID.randomUUID() + "-";

    PlainSender(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        document = connection.prepareStatement(DOCUMENT);
        outbox = connection.prepareStatement(OUTBOX);
    }

    @Override
    public void send(long number) throws SQLException {
        var orderId = name + number;
        bind(orderId, number);
        document.executeUpdate();
        outbox.executeUpdate();
        connection.commit();
    }

    /** Writes orders by multi-row statements, in one transaction. */
    void sendMany(long first, int count) throws SQLException {
        for (var number = first; number < first + count; number++) {
            bind(name + number, number);
            document.addBatch();
            outbox.addBatch();
        }
        document.executeBatch();
        outbox.executeBatch();
        connection.commit();
    }

    private void bind(String orderId, long number) throws SQLException {
        var now = Instant.now().atOffset(ZoneOffset.UTC);
        var customer = Orders.customer(number);
        document.setString(1, orderId);
        document.setString(2, customer);
        document.setObject(3, now);
        document.setObject(4, Orders.today());
        document.setBigDecimal(5, Orders.AMOUNT);
        document.setString(6, Orders.LINES);
        document.setObject(7, now);
        document.setObject(8, Orders.today());
        outbox.setInt(1, (int) (number % 4));
        outbox.setString(2, customer);
        outbox.setString(3, UUID.randomUUID().toString());
        outbox.setObject(4, now);
        outbox.setBytes(5, Orders.event(orderId, number));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
