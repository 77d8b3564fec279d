package io.keytier.orders.payments.adapter.persistence;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.adapter.persistence.Sql;
import io.keytier.orders.adapter.persistence.Where;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.payments.application.Payments;
import io.keytier.orders.payments.domain.Payment;
import io.keytier.orders.payments.domain.PaymentId;
import io.keytier.platform.paging.PageRequest;

/** Payments as rows. */
@ApplicationScoped
class JdbcPayments implements Payments {

    private static final String FIND = "select * from payments where source = ? and payment_id = ?";

    private static final String OF = """
            select p.* from unnest(?, ?) as k (source, order_id)
            join payments p on p.source = k.source and p.order_id = k.order_id
            order by p.source, p.payment_id""";

    private static final String INSERT =
            "insert into payments (" + PaymentRow.COLUMNS + ") values (" + PaymentRow.PLACES + ")";

    private static final String UPDATE = """
            update payments set customer_id = ?, version = ?, accepted_at = ?, accepted_on = ?
            where source = ? and payment_id = ?""";

    private static final String WAITED_FOR = """
            select distinct d.source, d.order_id from payments p
            join documents d on d.source = p.source and d.order_id = p.order_id
            where p.customer_id is null order by d.source, d.order_id limit ?""";

    private final Sql sql;

    JdbcPayments(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<Payment> find(PaymentId id) {
        return sql.queryOne(
                FIND,
                statement -> {
                    statement.setString(1, id.source());
                    statement.setString(2, id.paymentId());
                },
                PaymentRow::read);
    }

    @Override
    public List<Payment> of(Collection<DocumentId> documents) {
        return sql.query(
                OF,
                statement -> {
                    Sql.setArray(statement, 1, "text", documents, DocumentId::source);
                    Sql.setArray(statement, 2, "text", documents, DocumentId::orderId);
                },
                PaymentRow::read);
    }

    @Override
    public void insert(Payment payment) {
        sql.update(INSERT, statement -> PaymentRow.bind(statement, payment));
    }

    @Override
    public void update(List<Payment> payments) {
        sql.batch(UPDATE, payments, (statement, payment) -> {
            statement.setString(1, payment.customerId());
            statement.setLong(2, payment.version());
            statement.setObject(3, PaymentRow.utc(payment.acceptance().at()));
            statement.setObject(4, payment.acceptance().on());
            statement.setString(5, payment.id().source());
            statement.setString(6, payment.id().paymentId());
        });
    }

    @Override
    public List<DocumentId> documentsWaitedFor(int limit) {
        return sql.query(
                WAITED_FOR,
                statement -> statement.setInt(1, limit),
                row -> new DocumentId(row.getString(1), row.getString(2)));
    }

    @Override
    public List<Payment> page(String orderId, Optional<String> source, PageRequest page) {
        var where = new Where();
        where.and("order_id = ?", orderId);
        source.ifPresent(one -> where.and("source = ?", one));
        page.after()
                .ifPresent(cursor -> where.and(
                        "(paid_at, source, payment_id) < (?, ?, ?)", cursor.time(0), cursor.key(1), cursor.key(2)));
        return sql.query(
                "select * from payments " + where.sql()
                        + " order by paid_at desc, source desc, payment_id desc limit ?",
                statement -> statement.setInt(where.bind(statement), page.rows()),
                PaymentRow::read);
    }
}
