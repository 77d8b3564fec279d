package io.keytier.orders.adapter.persistence;

import java.util.Collection;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.NewCustomers;

/** Tells by its hidden column which rows the transaction has added: nobody else has seen these. */
@ApplicationScoped
class JdbcNewCustomers implements NewCustomers {

    private static final String TAKE_BACK = """
            delete from customers c where c.customer_id = any (?) and c.xmin = pg_current_xact_id()::xid
            and not exists (select from documents d where d.customer_id = c.customer_id)""";

    private final Sql sql;

    JdbcNewCustomers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void takeBack(Collection<String> customerIds) {
        if (!customerIds.isEmpty()) {
            sql.update(TAKE_BACK, statement -> Sql.setArray(statement, 1, "text", customerIds, id -> id));
        }
    }
}
