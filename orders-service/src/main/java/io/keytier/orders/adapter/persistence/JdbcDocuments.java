package io.keytier.orders.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.Documents;
import io.keytier.orders.application.StoredDocuments;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Redirects;
import org.jspecify.annotations.Nullable;

/** Documents as rows, read and written in sets. */
@ApplicationScoped
class JdbcDocuments implements Documents {

    // Sorted like the locks below: two chunks that bring the same new customers do not wait for each other in a circle.
    private static final String ADD_CUSTOMERS = """
            insert into customers (customer_id) select customer_id from unnest(?) as c (customer_id)
            order by customer_id on conflict do nothing""";

    private static final String LOCK_CUSTOMERS = """
            select customer_id, merged_into from customers where customer_id = any (?)
            order by customer_id for no key update""";

    private static final String LOAD = """
            select d.*, k.source as asked_source, k.order_id as asked_order_id, exists (
                select from payments p where p.source = k.source and p.order_id = k.order_id) as paid
            from unnest(?, ?) as k (source, order_id)
            left join documents d on d.source = k.source and d.order_id = k.order_id""";

    private static final String INSERT = "insert into documents (" + DocumentRow.COLUMNS
            + ", source, order_id) values (" + DocumentRow.PLACES + ", ?, ?)";

    private static final String UPDATE = "update documents set (" + DocumentRow.COLUMNS + ") = row ("
            + DocumentRow.PLACES + ") where source = ? and order_id = ?";

    private static final String KEEP =
            "insert into document_versions (" + VersionRow.COLUMNS + ") values (" + VersionRow.PLACES + ")";

    private record Merged(String customerId, @Nullable String into) {}

    private record Loaded(DocumentId id, @Nullable Document document, boolean paid) {

        static Loaded read(ResultSet row) throws SQLException {
            return new Loaded(
                    new DocumentId(row.getString("asked_source"), row.getString("asked_order_id")),
                    row.getString("order_id") == null ? null : DocumentRow.read(row),
                    row.getBoolean("paid"));
        }
    }

    private final Sql sql;

    JdbcDocuments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Redirects lockCustomers(SortedSet<String> customerIds) {
        Sql.Binder ids = statement -> Sql.setArray(statement, 1, "text", customerIds, id -> id);
        sql.update(ADD_CUSTOMERS, ids);
        var merged = sql.query(LOCK_CUSTOMERS, ids, row -> new Merged(row.getString(1), row.getString(2))).stream()
                .filter(customer -> customer.into() != null)
                .collect(Collectors.toMap(Merged::customerId, Merged::into));
        return merged.isEmpty() ? Redirects.NONE : new Redirects(merged);
    }

    @Override
    public StoredDocuments load(Collection<DocumentId> ids) {
        var loaded = sql.query(
                LOAD,
                statement -> {
                    Sql.setArray(statement, 1, "text", ids, DocumentId::source);
                    Sql.setArray(statement, 2, "text", ids, DocumentId::orderId);
                },
                Loaded::read);
        return new StoredDocuments(
                loaded.stream()
                        .filter(found -> found.document() != null)
                        .collect(Collectors.toMap(Loaded::id, Loaded::document)),
                loaded.stream().filter(Loaded::paid).map(Loaded::id).collect(Collectors.toSet()));
    }

    @Override
    public void insert(List<Document> documents) {
        sql.batch(INSERT, documents, DocumentRow::bind);
    }

    @Override
    public void update(List<Document> documents) {
        sql.batch(UPDATE, documents, DocumentRow::bind);
    }

    @Override
    public void keep(List<Document> replaced) {
        sql.batch(KEEP, replaced, VersionRow::bind);
    }
}
