package io.keytier.orders.adapter.persistence;

import java.math.BigDecimal;
import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.FoundDocument;
import io.keytier.orders.application.ReadDetails;
import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.Settlement;

/** Versions, returns and payments of one document. */
@ApplicationScoped
class JdbcReadDetails implements ReadDetails {

    private static final String VERSIONS = "select " + VersionRow.COLUMNS
            + " from document_versions where source = ? and order_id = ? order by version desc limit ?";

    private static final String RETURNS = JdbcFindDocuments.SELECT + """
            where d.type = 'RETURN' and d.original_source = ? and d.original_order_id = ?
                and d.customer_id = ? and d.currency = ?
            order by d.ordered_at desc, d.source desc, d.order_id desc limit ?""";

    private static final String SUMS = """
            select
                (select coalesce(sum(r.amount), 0) from documents r
                    where r.original_source = d.source and r.original_order_id = d.order_id and d.type = 'SALE'
                        and r.type = 'RETURN' and r.status = 'CONFIRMED'
                        and r.customer_id = d.customer_id and r.currency = d.currency),
                (select coalesce(sum(case when p.currency = d.currency then p.amount
                        else round(p.amount * p.exchange_rate / d.exchange_rate, 4) end), 0)
                    from payments p where p.source = d.source and p.order_id = d.order_id)
            from documents d where d.source = ? and d.order_id = ?""";

    private record Sums(BigDecimal returns, BigDecimal paid) {}

    private final Sql sql;

    JdbcReadDetails(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<Document> formerVersions(Document document, int limit) {
        return sql.query(
                VERSIONS,
                statement -> {
                    statement.setString(1, document.id().source());
                    statement.setString(2, document.id().orderId());
                    statement.setInt(3, limit);
                },
                row -> VersionRow.read(row, document.content().type()));
    }

    @Override
    public List<FoundDocument> returnsOf(Document sale, int limit) {
        return sql.query(
                RETURNS,
                statement -> {
                    statement.setString(1, sale.id().source());
                    statement.setString(2, sale.id().orderId());
                    statement.setString(3, sale.customerId());
                    statement.setString(4, sale.content().figures().total().currency());
                    statement.setInt(5, limit);
                },
                JdbcFindDocuments::read);
    }

    @Override
    public Settlement settlementOf(FoundDocument found) {
        var id = found.document().id();
        var sums = sql.queryOne(
                        SUMS,
                        statement -> {
                            statement.setString(1, id.source());
                            statement.setString(2, id.orderId());
                        },
                        row -> new Sums(row.getBigDecimal(1), row.getBigDecimal(2)))
                .orElseThrow();
        return Settlement.of(found.document(), found.standing(), sums.returns(), sums.paid());
    }
}
