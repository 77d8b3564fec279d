package io.keytier.orders.adapter.persistence;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonGenerator;
import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.EventJson;
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

    /** Every column. */
    static final String COLUMNS = """
            source, order_id, customer_id, type, status, ordered_at, ordered_on, currency, amount, cost, \
            own_exchange_rate, exchange_rate, original_source, original_order_id, due_date, lines, revision, version, \
            accepted_at, accepted_on, import_id, cancelled_at, cancellation_reason, named_customer_id""";

    private DocumentRow() {}

    /** Rows as JSON, one parameter for any number of them; what is absent is null. */
    static String write(List<Document> documents) {
        var text = new StringWriter(512 * documents.size());
        try (var json = EventJson.mapper().createGenerator(text)) {
            json.writeStartArray();
            for (var document : documents) {
                write(json, document);
            }
            json.writeEndArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Document document) throws IOException {
        json.writeStartObject();
        json.writeStringField("source", document.id().source());
        json.writeStringField("order_id", document.id().orderId());
        json.writeStringField("customer_id", document.customerId());
        json.writeStringField("named_customer_id", named(document));
        write(json, document.content());
        json.writePOJOField("exchange_rate", document.exchangeRate());
        json.writeNumberField("revision", document.revision());
        json.writeNumberField("version", document.version());
        var acceptance = document.acceptance();
        json.writeStringField("accepted_at", acceptance.at().toString());
        json.writeStringField("accepted_on", acceptance.on().toString());
        json.writeStringField("import_id", acceptance.importId());
        var cancellation = document.cancellation();
        if (cancellation != null) {
            json.writeStringField("cancelled_at", cancellation.at().toString());
            json.writeStringField("cancellation_reason", cancellation.reason());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Content content) throws IOException {
        json.writeStringField("type", content.type().name());
        json.writeStringField("status", content.status().name());
        json.writeStringField("ordered_at", content.ordered().at().toString());
        json.writeStringField("ordered_on", content.ordered().on().toString());
        var figures = content.figures();
        json.writeStringField("currency", figures.total().currency());
        json.writePOJOField("amount", figures.total().amount());
        json.writePOJOField("cost", figures.cost());
        json.writePOJOField("own_exchange_rate", figures.exchangeRate());
        if (!figures.lines().isEmpty()) {
            json.writeFieldName("lines");
            json.writeRawValue(LinesJson.write(figures.lines()));
        }
        var original = content.original();
        if (original != null) {
            json.writeStringField("original_source", original.source());
            json.writeStringField("original_order_id", original.orderId());
        }
        json.writePOJOField("due_date", content.dueDate());
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
