package io.keytier.orders.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Cancellation;
import io.keytier.orders.domain.Content;
import io.keytier.orders.domain.Decimals;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Edition;
import io.keytier.orders.domain.Figures;
import io.keytier.orders.domain.Money;
import io.keytier.orders.domain.OrderTime;
import org.jspecify.annotations.Nullable;

/** A document as a row and back. */
final class DocumentRow {

    /** Every column but the key, in the order in which {@link #bind} sets them. */
    static final String COLUMNS = """
            customer_id, type, status, ordered_at, ordered_on, currency, amount, cost, own_exchange_rate, exchange_rate, \
            original_source, original_order_id, due_date, lines, revision, version, accepted_at, accepted_on, import_id, \
            cancelled_at, cancellation_reason, named_customer_id""";

    /** A place for the value of each of {@link #COLUMNS}. */
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?";

    /** The place of the first key column after all the others. */
    static final int KEY = 23;

    private DocumentRow() {}

    static void bind(PreparedStatement statement, Document document) throws SQLException {
        var content = document.content();
        var figures = content.figures();
        var original = content.original();
        var acceptance = document.acceptance();
        var cancellation = document.cancellation();
        statement.setString(1, document.customerId());
        statement.setString(2, content.type().name());
        statement.setString(3, content.status().name());
        statement.setObject(4, utc(content.ordered().at()));
        statement.setObject(5, content.ordered().on());
        statement.setString(6, figures.total().currency());
        statement.setBigDecimal(7, figures.total().amount());
        statement.setBigDecimal(8, figures.cost());
        statement.setBigDecimal(9, figures.exchangeRate());
        statement.setBigDecimal(10, document.exchangeRate());
        statement.setString(11, original == null ? null : original.source());
        statement.setString(12, original == null ? null : original.orderId());
        statement.setObject(13, content.dueDate(), Types.DATE);
        statement.setString(14, LinesJson.write(figures.lines()));
        statement.setLong(15, document.revision());
        statement.setLong(16, document.version());
        statement.setObject(17, utc(acceptance.at()));
        statement.setObject(18, acceptance.on());
        statement.setString(19, acceptance.importId());
        statement.setObject(20, cancellation == null ? null : utc(cancellation.at()), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(21, cancellation == null ? null : cancellation.reason());
        statement.setString(22, named(document));
        statement.setString(KEY, document.id().source());
        statement.setString(KEY + 1, document.id().orderId());
    }

    /** The customer that the ERP named, where it is another one. */
    static @Nullable String named(Document document) {
        var named = document.content().customerId();
        return named.equals(document.customerId()) ? null : named;
    }

    static Document read(ResultSet row) throws SQLException {
        return new Document(
                new DocumentId(row.getString("source"), row.getString("order_id")),
                new Edition(row.getLong("revision"), row.getLong("version")),
                content(row),
                row.getString("customer_id"),
                Decimals.rate("exchangeRate", row.getBigDecimal("exchange_rate")),
                new Acceptance(
                        instant(row, "accepted_at"),
                        row.getObject("accepted_on", LocalDate.class),
                        row.getString("import_id")),
                cancellation(row));
    }

    private static Content content(ResultSet row) throws SQLException {
        var originalId = row.getString("original_order_id");
        return new Content(
                DocumentType.valueOf(row.getString("type")),
                DocumentStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("named_customer_id")).orElse(row.getString("customer_id")),
                new OrderTime(instant(row, "ordered_at"), row.getObject("ordered_on", LocalDate.class)),
                new Figures(
                        new Money(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getBigDecimal("cost"),
                        row.getBigDecimal("own_exchange_rate"),
                        LinesJson.read(row.getString("lines"))),
                originalId == null ? null : new DocumentId(row.getString("original_source"), originalId),
                row.getObject("due_date", LocalDate.class));
    }

    private static @Nullable Cancellation cancellation(ResultSet row) throws SQLException {
        var at = row.getObject("cancelled_at", OffsetDateTime.class);
        return at == null ? null : new Cancellation(at.toInstant(), row.getString("cancellation_reason"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
