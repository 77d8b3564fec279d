package io.keytier.orders.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
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

    // First all that are new, then all that are there, both sorted: so two transactions that want the same customers
    // do not wait for each other in a circle. What another one adds meanwhile is in neither part.
    private static final String LOCK_CUSTOMERS = """
            with patience as materialized (select set_config('lock_timeout', ?, true) as millis),
            added as (
                insert into customers (customer_id)
                select c.customer_id from patience, unnest(?) as c (customer_id) order by c.customer_id
                on conflict do nothing returning customer_id, merged_into),
            held as materialized (
                select c.customer_id, c.merged_into from patience, customers c where c.customer_id = any (?)
                order by c.customer_id for no key update of c)
            select customer_id, merged_into from added union all select customer_id, merged_into from held""";

    // One look into an index for each key, whatever the planner knew of the tables when it made the plan.
    private static final String LOAD = """
            select d.*, k.source as asked_source, k.order_id as asked_order_id,
                p.is_there is not null as paid, r.is_there is not null as returned
            from unnest(?, ?) as k (source, order_id)
            left join lateral (
                select * from documents d where d.source = k.source and d.order_id = k.order_id offset 0) d on true
            left join lateral (
                select true as is_there from payments p
                where p.source = k.source and p.order_id = k.order_id limit 1) p on true
            left join lateral (
                select true as is_there from documents r
                where r.original_source = k.source and r.original_order_id = k.order_id limit 1) r on true""";

    private static final String INSERT = "insert into documents (" + DocumentRow.COLUMNS
            + ", source, order_id) values (" + DocumentRow.PLACES + ", ?, ?)";

    private static final String UPDATE = "update documents set (" + DocumentRow.COLUMNS + ") = row ("
            + DocumentRow.PLACES + ") where source = ? and order_id = ?";

    private static final String KEEP =
            "insert into document_versions (" + VersionRow.COLUMNS + ") values (" + VersionRow.PLACES + ")";

    private static final Comparator<Document> BY_ID = Comparator.comparing(
                    (Document document) -> document.id().source())
            .thenComparing(document -> document.id().orderId());

    private record Merged(String customerId, @Nullable String into) {}

    private record Loaded(DocumentId id, @Nullable Document document, boolean paid, boolean returned) {

        static Loaded read(ResultSet row) throws SQLException {
            return new Loaded(
                    new DocumentId(row.getString("asked_source"), row.getString("asked_order_id")),
                    row.getString("order_id") == null ? null : DocumentRow.read(row),
                    row.getBoolean("paid"),
                    row.getBoolean("returned"));
        }
    }

    private final Sql sql;

    JdbcDocuments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Redirects lockCustomers(SortedSet<String> customerIds, Duration patience) {
        var locked = lock(customerIds, patience);
        if (locked.size() < customerIds.size()) {
            locked = lock(customerIds, patience);
        }
        var merged = locked.stream()
                .filter(customer -> customer.into() != null)
                .collect(Collectors.toMap(Merged::customerId, Merged::into));
        return merged.isEmpty() ? Redirects.NONE : new Redirects(merged);
    }

    private List<Merged> lock(SortedSet<String> customerIds, Duration patience) {
        return sql.query(
                LOCK_CUSTOMERS,
                statement -> {
                    statement.setString(1, Long.toString(patience.toMillis()));
                    Sql.setArray(statement, 2, "text", customerIds, id -> id);
                    Sql.setArray(statement, 3, "text", customerIds, id -> id);
                },
                row -> new Merged(row.getString(1), row.getString(2)));
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
                loaded.stream().filter(Loaded::paid).map(Loaded::id).collect(Collectors.toSet()),
                loaded.stream().filter(Loaded::returned).map(Loaded::id).collect(Collectors.toSet()));
    }

    @Override
    public void insert(List<Document> documents) {
        sql.batch(INSERT, sorted(documents), DocumentRow::bind);
    }

    @Override
    public void update(List<Document> documents) {
        sql.batch(UPDATE, sorted(documents), DocumentRow::bind);
    }

    @Override
    public void keep(List<Document> replaced) {
        sql.batch(KEEP, replaced, VersionRow::bind);
    }

    /** Two transactions that bring the same new documents do not wait for each other in a circle. */
    private static List<Document> sorted(List<Document> documents) {
        return documents.stream().sorted(BY_ID).toList();
    }
}
