package io.keytier.orders.adapter.persistence;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.Imports;

/** Open imports and the customers that wait for their marker. */
@ApplicationScoped
class JdbcImports implements Imports {

    private static final String HEAR = """
            insert into imports (import_id, last_heard_at) values (?, ?)
            on conflict (import_id) do update set last_heard_at = excluded.last_heard_at""";

    private static final String TOUCH = """
            insert into import_customers (import_id, customer_id)
            select ?, customer_id from unnest(?) as c (customer_id) on conflict do nothing""";

    private static final String WAITING =
            "select customer_id from import_customers where import_id = ? order by customer_id limit ?";

    private static final String TAKE_OFF =
            "delete from import_customers where import_id = ? and customer_id = any (?) returning customer_id";

    private static final String FORGET = """
            delete from imports i where import_id = ?
            and not exists (select from import_customers c where c.import_id = i.import_id)""";

    private static final String SILENT = "select import_id from imports where last_heard_at < ? order by last_heard_at";

    private final Sql sql;

    JdbcImports(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void touch(String importId, Collection<String> customerIds, Instant now) {
        sql.update(HEAR, statement -> {
            statement.setString(1, importId);
            statement.setObject(2, DocumentRow.utc(now));
        });
        sql.update(TOUCH, statement -> {
            statement.setString(1, importId);
            Sql.setArray(statement, 2, "text", customerIds, id -> id);
        });
    }

    @Override
    public List<String> waiting(String importId, int limit) {
        return sql.query(
                WAITING,
                statement -> {
                    statement.setString(1, importId);
                    statement.setInt(2, limit);
                },
                row -> row.getString(1));
    }

    @Override
    public Set<String> takeOff(String importId, Collection<String> customerIds) {
        return new HashSet<>(sql.query(
                TAKE_OFF,
                statement -> {
                    statement.setString(1, importId);
                    Sql.setArray(statement, 2, "text", customerIds, id -> id);
                },
                row -> row.getString(1)));
    }

    @Override
    public void forget(String importId) {
        sql.update(FORGET, statement -> statement.setString(1, importId));
    }

    @Override
    public List<String> silentSince(Instant then) {
        return sql.query(SILENT, statement -> statement.setObject(1, DocumentRow.utc(then)), row -> row.getString(1));
    }
}
