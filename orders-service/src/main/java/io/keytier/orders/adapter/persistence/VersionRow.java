package io.keytier.orders.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Content;
import io.keytier.orders.domain.Decimals;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Edition;
import io.keytier.orders.domain.Figures;
import io.keytier.orders.domain.Money;
import io.keytier.orders.domain.OrderTime;

/** A version of a document that is no longer the latest, as a row. */
final class VersionRow {

    static final String COLUMNS = """
            source, order_id, version, revision, customer_id, named_customer_id, status, ordered_at, ordered_on, \
            currency, amount, exchange_rate, due_date, original_source, original_order_id, accepted_at, accepted_on""";

    /** A place for the value of each of {@link #COLUMNS}. */
    static final String PLACES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    private VersionRow() {}

    static Document read(ResultSet row, DocumentType type) throws SQLException {
        var originalId = row.getString("original_order_id");
        var customer = row.getString("customer_id");
        var content = new Content(
                type,
                DocumentStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getString("named_customer_id")).orElse(customer),
                new OrderTime(DocumentRow.instant(row, "ordered_at"), row.getObject("ordered_on", LocalDate.class)),
                new Figures(new Money(row.getBigDecimal("amount"), row.getString("currency")), null, null, List.of()),
                originalId == null ? null : new DocumentId(row.getString("original_source"), originalId),
                row.getObject("due_date", LocalDate.class));
        return new Document(
                new DocumentId(row.getString("source"), row.getString("order_id")),
                new Edition(row.getLong("revision"), row.getLong("version")),
                content,
                customer,
                Decimals.rate("exchangeRate", row.getBigDecimal("exchange_rate")),
                new Acceptance(
                        DocumentRow.instant(row, "accepted_at"), row.getObject("accepted_on", LocalDate.class), null),
                null);
    }

    static void bind(PreparedStatement statement, Document document) throws SQLException {
        var content = document.content();
        var total = content.figures().total();
        var original = content.original();
        statement.setString(1, document.id().source());
        statement.setString(2, document.id().orderId());
        statement.setLong(3, document.version());
        statement.setLong(4, document.revision());
        statement.setString(5, document.customerId());
        statement.setString(6, DocumentRow.named(document));
        statement.setString(7, content.status().name());
        statement.setObject(8, DocumentRow.utc(content.ordered().at()));
        statement.setObject(9, content.ordered().on());
        statement.setString(10, total.currency());
        statement.setBigDecimal(11, total.amount());
        statement.setBigDecimal(12, document.exchangeRate());
        statement.setObject(13, content.dueDate(), Types.DATE);
        statement.setString(14, original == null ? null : original.source());
        statement.setString(15, original == null ? null : original.orderId());
        statement.setObject(16, DocumentRow.utc(document.acceptance().at()));
        statement.setObject(17, document.acceptance().on());
    }
}
