package io.keytier.orders.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.NewDocuments;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.platform.outbox.Ahead;
import io.keytier.platform.outbox.Outbox;
import io.keytier.platform.outbox.OutboxEvent;

/** Stores new documents and their events by one statement that checks what it presumes. */
@ApplicationScoped
class JdbcNewDocuments implements NewDocuments {

    // What is not new costs a look, and no commit. Customers are never waited for; another transaction that writes the
    // same document is. Each look is a query of its own, so that it goes into an index once a document whatever the
    // planner knew.
    private static final String STORE = """
            with patience as materialized (select set_config('lock_timeout', ?, true)),
            sent as materialized (
                select d.* from jsonb_populate_recordset(null::documents, ?::jsonb) with ordinality as d
                where (select true from documents k
                        where k.source = d.source and k.order_id = d.order_id) is null
                    and (select true from payments p
                        where p.source = d.source and p.order_id = d.order_id limit 1) is null
                    and (select true from documents r
                        where r.original_source = d.source and r.original_order_id = d.order_id limit 1) is null),
            free as materialized (
                select c.customer_id from patience, customers c
                where c.customer_id = any (array(select customer_id from sent)) and c.merged_into is null
                order by c.customer_id for no key update of c skip locked),
            stored as (
                insert into documents (%1$s)
                select %1$s from sent where customer_id in (select customer_id from free) order by ordinality
                on conflict do nothing returning source, order_id),
            decided as (select ordinality as position from sent join stored using (source, order_id))""".formatted(DocumentRow.COLUMNS);

    private final Outbox outbox;

    JdbcNewDocuments(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Set<DocumentId> store(List<Document> documents, List<? extends OutboxEvent<?>> events, Duration patience) {
        try {
            return outbox
                    .publishDecided(new Ahead(STORE, 2, statement -> bind(statement, documents, patience)), events)
                    .stream()
                    .mapToObj(place -> documents.get(place).id())
                    .collect(Collectors.toSet());
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }

    private static void bind(PreparedStatement statement, List<Document> documents, Duration patience)
            throws SQLException {
        statement.setString(1, Long.toString(patience.toMillis()));
        statement.setString(2, DocumentRow.write(documents));
    }
}
