package io.keytier.orders.payments.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Decimals;
import io.keytier.orders.domain.OrderTime;
import io.keytier.orders.payments.domain.Payment;
import io.keytier.orders.payments.domain.PaymentContent;
import io.keytier.orders.payments.domain.PaymentId;

/** A payment as a row and back. */
final class PaymentRow {

    /** Every column, in the order in which {@link #bind} sets them. */
    static final String COLUMNS = """
            source, payment_id, order_id, customer_id, paid_at, paid_on, currency, amount, own_exchange_rate, \
            exchange_rate, version, accepted_at, accepted_on""";

    /** A place for the value of each of {@link #COLUMNS}. */
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private PaymentRow() {}

    static void bind(PreparedStatement statement, Payment payment) throws SQLException {
        var content = payment.content();
        statement.setString(1, payment.id().source());
        statement.setString(2, payment.id().paymentId());
        statement.setString(3, content.orderId());
        statement.setString(4, payment.customerId());
        statement.setObject(5, utc(content.paid().at()));
        statement.setObject(6, content.paid().on());
        statement.setString(7, content.currency());
        statement.setBigDecimal(8, content.amount());
        statement.setBigDecimal(9, content.exchangeRate());
        statement.setBigDecimal(10, payment.exchangeRate());
        statement.setLong(11, payment.version());
        statement.setObject(12, utc(payment.acceptance().at()));
        statement.setObject(13, payment.acceptance().on());
    }

    static Payment read(ResultSet row) throws SQLException {
        return new Payment(
                new PaymentId(row.getString("source"), row.getString("payment_id")),
                new PaymentContent(
                        row.getString("order_id"),
                        new OrderTime(instant(row, "paid_at"), row.getObject("paid_on", LocalDate.class)),
                        row.getBigDecimal("amount"),
                        row.getString("currency"),
                        row.getBigDecimal("own_exchange_rate")),
                Decimals.rate("exchangeRate", row.getBigDecimal("exchange_rate")),
                row.getString("customer_id"),
                row.getLong("version"),
                new Acceptance(instant(row, "accepted_at"), row.getObject("accepted_on", LocalDate.class), null));
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
