package io.keytier.orders.adapter.persistence;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.DocumentFilter;
import io.keytier.orders.application.DocumentState;
import io.keytier.orders.application.FindDocuments;
import io.keytier.orders.application.FoundDocument;
import io.keytier.orders.domain.Decimals;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Standing;
import io.keytier.platform.paging.PageRequest;
import io.keytier.platform.time.BusinessClock;

/** Documents with their standing, which is computed as they are read: nothing has to be kept in step. */
@ApplicationScoped
class JdbcFindDocuments implements FindDocuments {

    /** For each document the sale it is about (a sale itself, or the one that a return matches) and its returns. */
    static final String SELECT = """
            select d.*, d.type = 'RETURN' and sale.order_id is null as unmatched, returns.total - sale.amount as excess
            from documents d
            left join documents sale
                on sale.source = case d.type when 'SALE' then d.source else d.original_source end
                and sale.order_id = case d.type when 'SALE' then d.order_id else d.original_order_id end
                and sale.type = 'SALE' and sale.customer_id = d.customer_id and sale.currency = d.currency
            left join lateral (
                select sum(r.amount) as total from documents r
                where r.original_source = sale.source and r.original_order_id = sale.order_id
                    and r.type = 'RETURN' and r.status = 'CONFIRMED'
                    and r.customer_id = sale.customer_id and r.currency = sale.currency
            ) returns on sale.status = 'CONFIRMED' and d.status = 'CONFIRMED'
            """;

    private static final String ORDER = " order by d.ordered_at desc, d.source desc, d.order_id desc limit ?";

    private static final Map<DocumentState, String> STATES = Map.of(
            DocumentState.CONFIRMED, "d.status = 'CONFIRMED'",
            DocumentState.CANCELLED, "d.status = 'CANCELLED'",
            DocumentState.UNMATCHED, "d.type = 'RETURN' and d.status = 'CONFIRMED' and sale.order_id is null");

    private final Sql sql;
    private final BusinessClock clock;

    JdbcFindDocuments(Sql sql, BusinessClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public Optional<FoundDocument> byId(DocumentId id) {
        return sql.queryOne(
                SELECT + "where d.source = ? and d.order_id = ?",
                statement -> bindId(statement, id),
                JdbcFindDocuments::read);
    }

    @Override
    public List<FoundDocument> byOrderId(String orderId, int limit) {
        return sql.query(
                SELECT + "where d.order_id = ?" + ORDER,
                statement -> {
                    statement.setString(1, orderId);
                    statement.setInt(2, limit);
                },
                JdbcFindDocuments::read);
    }

    @Override
    public List<FoundDocument> page(DocumentFilter filter, PageRequest page) {
        var where = new Where();
        filter.customerId().ifPresent(customer -> where.and("d.customer_id = ?", customer));
        filter.source().ifPresent(source -> where.and("d.source = ?", source));
        // By instants, which the indexes are sorted by; a business day begins and ends in the business zone.
        filter.from().ifPresent(day -> where.and("d.ordered_at >= ?", startOf(day)));
        filter.to().ifPresent(day -> where.and("d.ordered_at < ?", startOf(day.plusDays(1))));
        filter.state().ifPresent(state -> where.and(STATES.get(state)));
        page.after()
                .ifPresent(cursor -> where.and(
                        "(d.ordered_at, d.source, d.order_id) < (?, ?, ?)",
                        cursor.time(0),
                        cursor.key(1),
                        cursor.key(2)));
        return sql.query(
                SELECT + where.sql() + ORDER,
                statement -> statement.setInt(where.bind(statement), page.rows()),
                JdbcFindDocuments::read);
    }

    @Override
    public Map<DocumentId, Standing> standingsOf(Collection<DocumentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql
                .query(
                        SELECT + "where (d.source, d.order_id) in (select * from unnest(?, ?))",
                        statement -> {
                            Sql.setArray(statement, 1, "text", ids, DocumentId::source);
                            Sql.setArray(statement, 2, "text", ids, DocumentId::orderId);
                        },
                        JdbcFindDocuments::read)
                .stream()
                .collect(Collectors.toMap(found -> found.document().id(), FoundDocument::standing));
    }

    private OffsetDateTime startOf(LocalDate day) {
        return DocumentRow.utc(day.atStartOfDay(clock.zone()).toInstant());
    }

    private static void bindId(PreparedStatement statement, DocumentId id) throws SQLException {
        statement.setString(1, id.source());
        statement.setString(2, id.orderId());
    }

    static FoundDocument read(ResultSet row) throws SQLException {
        BigDecimal excess = row.getBigDecimal("excess");
        var cut = excess != null && excess.signum() > 0 ? Decimals.sum(excess) : null;
        return new FoundDocument(DocumentRow.read(row), new Standing(row.getBoolean("unmatched"), cut));
    }
}
