package io.keytier.orders.adapter.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.Documents;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;

/** Documents as rows, read and written in sets. */
@ApplicationScoped
class JdbcDocuments implements Documents {

    // Sorted like the locks below: two chunks that bring the same new customers do not wait for each other in a circle.
    private static final String ADD_CUSTOMERS = """
            insert into customers (customer_id) select customer_id from unnest(?) as c (customer_id)
            order by customer_id on conflict do nothing""";

    private static final String LOCK_CUSTOMERS = """
            select customer_id from customers where customer_id = any (?)
            order by customer_id for no key update""";

    private static final String LOAD = """
            select d.* from documents d
            join unnest(?, ?) as k (source, order_id) on d.source = k.source and d.order_id = k.order_id""";

    private static final String INSERT = "insert into documents (" + DocumentRow.COLUMNS
            + ", source, order_id) values (" + DocumentRow.PLACES + ", ?, ?)";

    private static final String UPDATE = "update documents set (" + DocumentRow.COLUMNS + ") = row ("
            + DocumentRow.PLACES + ") where source = ? and order_id = ?";

    private final Sql sql;

    JdbcDocuments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lockCustomers(SortedSet<String> customerIds) {
        Sql.Binder ids = statement -> Sql.setArray(statement, 1, "text", customerIds, id -> id);
        sql.update(ADD_CUSTOMERS, ids);
        sql.query(LOCK_CUSTOMERS, ids, row -> row.getString(1));
    }

    @Override
    public Map<DocumentId, Document> load(Collection<DocumentId> ids) {
        return sql
                .query(
                        LOAD,
                        statement -> {
                            Sql.setArray(statement, 1, "text", ids, DocumentId::source);
                            Sql.setArray(statement, 2, "text", ids, DocumentId::orderId);
                        },
                        DocumentRow::read)
                .stream()
                .collect(Collectors.toMap(Document::id, Function.identity()));
    }

    @Override
    public void insert(List<Document> documents) {
        sql.batch(INSERT, documents, DocumentRow::bind);
    }

    @Override
    public void update(List<Document> documents) {
        sql.batch(UPDATE, documents, DocumentRow::bind);
    }
}
