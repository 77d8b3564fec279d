package io.keytier.orders.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.ConcurrentChange;
import io.keytier.orders.application.CustomersUnknown;
import io.keytier.orders.application.Documents;
import io.keytier.orders.application.StoredDocuments;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Redirects;
import io.keytier.platform.outbox.Ahead;
import io.keytier.platform.outbox.Outbox;
import io.keytier.platform.outbox.OutboxEvent;
import org.jspecify.annotations.Nullable;

/** Documents as rows, read and written in sets. */
@ApplicationScoped
class JdbcDocuments implements Documents {

    private static final String PATIENCE =
            "with patience as materialized (select set_config('lock_timeout', ?, true) as millis)";

    private static final String HELD = """
            select c.customer_id, c.merged_into from patience, customers c where c.customer_id = any (?)
            order by c.customer_id for no key update of c""";

    private static final String LOCK_KNOWN = PATIENCE + "\n" + HELD;

    // First all that are new, then all that are there, both sorted: so two transactions that want the same customers
    // do not wait for each other in a circle. What another one adds meanwhile is in neither part.
    private static final String LOCK_CUSTOMERS = PATIENCE + """
            , added as (
                insert into customers (customer_id)
                select c.customer_id from patience, unnest(?) as c (customer_id) order by c.customer_id
                on conflict do nothing returning customer_id, merged_into),
            held as materialized (
            """ + HELD + """
            )
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
                where r.original_source = k.source and r.original_order_id = k.order_id limit 1) r on true
            where d.order_id is not null or p.is_there or r.is_there""";

    private static final String LOCK_KNOWN_AND_LOAD = LOCK_KNOWN + ";\n" + LOAD;

    private static final String LOCK_AND_LOAD = LOCK_CUSTOMERS + ";\n" + LOAD;

    private static final String INSERT = "insert into documents (" + DocumentRow.COLUMNS + ") select "
            + DocumentRow.COLUMNS + " from jsonb_populate_recordset(null::documents, ?::jsonb)";

    private static final String UPDATE = "update documents set (" + DocumentRow.COLUMNS + ") = (select "
            + DocumentRow.COLUMNS + " from jsonb_populate_recordset(null::documents, ?::jsonb))"
            + " where source = ? and order_id = ?";

    private static final String KEEP =
            "insert into document_versions (" + VersionRow.COLUMNS + ") values (" + VersionRow.PLACES + ")";

    private static final Comparator<Document> BY_ID = Comparator.comparing(Document::id);

    private record Merged(String customerId, @Nullable String into) {

        static Merged read(ResultSet row) throws SQLException {
            return new Merged(row.getString(1), row.getString(2));
        }
    }

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
    private final Outbox outbox;

    JdbcDocuments(Sql sql, Outbox outbox) {
        this.sql = sql;
        this.outbox = outbox;
    }

    @Override
    public Redirects lockCustomers(SortedSet<String> customerIds) {
        var locked = sql.query(
                LOCK_CUSTOMERS, statement -> bindNamesTwice(statement, customerIds, Duration.ZERO), Merged::read);
        requireAll(customerIds, locked);
        return redirects(locked);
    }

    @Override
    public StoredDocuments load(Collection<DocumentId> ids) {
        return stored(sql.query(LOAD, statement -> bindLoad(statement, 1, ids), Loaded::read));
    }

    @Override
    public Locked lockKnownAndLoad(SortedSet<String> customerIds, Duration patience, Collection<DocumentId> ids) {
        var found = sql.queryBoth(
                LOCK_KNOWN_AND_LOAD,
                statement -> bindLoad(statement, bindNames(statement, customerIds, patience), ids),
                Merged::read,
                Loaded::read);
        if (found.first().size() < customerIds.size()) {
            throw new CustomersUnknown();
        }
        return locked(found);
    }

    @Override
    public Locked lockAndLoad(SortedSet<String> customerIds, Duration patience, Collection<DocumentId> ids) {
        var found = sql.queryBoth(
                LOCK_AND_LOAD,
                statement -> bindLoad(statement, bindNamesTwice(statement, customerIds, patience), ids),
                Merged::read,
                Loaded::read);
        requireAll(customerIds, found.first());
        return locked(found);
    }

    /** To lock those now that others added meanwhile could lead into a circle. */
    private static void requireAll(SortedSet<String> customerIds, List<Merged> locked) {
        if (locked.size() < customerIds.size()) {
            throw new ConcurrentChange(null);
        }
    }

    private static Locked locked(Sql.Both<Merged, Loaded> found) {
        return new Locked(redirects(found.first()), stored(found.second()));
    }

    /** Answers the next place. */
    private static int bindNames(PreparedStatement statement, SortedSet<String> customerIds, Duration patience)
            throws SQLException {
        statement.setString(1, Long.toString(patience.toMillis()));
        Sql.setArray(statement, 2, "text", customerIds, id -> id);
        return 3;
    }

    /** Answers the next place. */
    private static int bindNamesTwice(PreparedStatement statement, SortedSet<String> customerIds, Duration patience)
            throws SQLException {
        var next = bindNames(statement, customerIds, patience);
        Sql.setArray(statement, next, "text", customerIds, id -> id);
        return next + 1;
    }

    private static void bindLoad(PreparedStatement statement, int place, Collection<DocumentId> ids)
            throws SQLException {
        Sql.setArray(statement, place, "text", ids, DocumentId::source);
        Sql.setArray(statement, place + 1, "text", ids, DocumentId::orderId);
    }

    private static Redirects redirects(List<Merged> locked) {
        var merged = locked.stream()
                .filter(customer -> customer.into() != null)
                .collect(Collectors.toMap(Merged::customerId, Merged::into));
        return merged.isEmpty() ? Redirects.NONE : new Redirects(merged);
    }

    private static StoredDocuments stored(List<Loaded> loaded) {
        return new StoredDocuments(
                loaded.stream()
                        .filter(found -> found.document() != null)
                        .collect(Collectors.toMap(Loaded::id, Loaded::document)),
                loaded.stream().filter(Loaded::paid).map(Loaded::id).collect(Collectors.toSet()),
                loaded.stream().filter(Loaded::returned).map(Loaded::id).collect(Collectors.toSet()));
    }

    @Override
    public void insert(List<Document> documents, List<? extends OutboxEvent<?>> events) {
        if (documents.isEmpty()) {
            outbox.publishAll(events);
            return;
        }
        // Two transactions that bring the same new documents do not wait for each other in a circle.
        var sorted = documents.stream().sorted(BY_ID).toList();
        try {
            outbox.publishAll(
                    new Ahead(INSERT, 1, statement -> statement.setString(1, DocumentRow.write(sorted))), events);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    @Override
    public void update(List<Document> documents) {
        sql.batch(UPDATE, documents.stream().sorted(BY_ID).toList(), (statement, document) -> {
            statement.setString(1, DocumentRow.write(List.of(document)));
            statement.setString(2, document.id().source());
            statement.setString(3, document.id().orderId());
        });
    }

    @Override
    public void keep(List<Document> replaced) {
        sql.batch(KEEP, replaced, VersionRow::bind);
    }
}
