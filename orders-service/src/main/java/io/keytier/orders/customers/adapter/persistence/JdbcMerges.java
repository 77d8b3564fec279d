package io.keytier.orders.customers.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.adapter.persistence.Sql;
import io.keytier.orders.customers.application.CustomerStanding;
import io.keytier.orders.customers.application.Merges;
import io.keytier.orders.customers.domain.CustomerPlace;
import io.keytier.orders.domain.DocumentId;

/** Merges as a column of the customers' rows, and the moves that follow from them. */
@ApplicationScoped
class JdbcMerges implements Merges {

    private static final String INTO = "select merged_into from customers where customer_id = ?";

    private static final String FROM =
            "select customer_id from customers where merged_into = ? order by customer_id limit 500";

    private static final String COUNTS_FOR = """
            with recursive up (customer_id, merged_into) as (
                select customer_id, merged_into from customers where customer_id = ?
                union
                select c.customer_id, c.merged_into from customers c join up on c.customer_id = up.merged_into)
            select customer_id from up where merged_into is null""";

    private static final String NAMES = """
            with recursive names (customer_id) as (
                select ?::text
                union
                select c.customer_id from customers c join names on c.merged_into = names.customer_id)
            select customer_id from names""";

    private static final String SET = "update customers set merged_into = ? where customer_id = ?";

    private static final String ASK = """
            insert into moves (customer_id, asked_at) values (?, ?)
            on conflict (customer_id) do update set asked_at = excluded.asked_at""";

    private static final String MISPLACED = """
            (select source, order_id from documents where customer_id = any (?) and customer_id <> ?
                and (named_customer_id is null or named_customer_id = any (?)) limit ?)
            union
            (select source, order_id from documents where named_customer_id = any (?) and customer_id < ? limit ?)
            union
            (select source, order_id from documents where named_customer_id = any (?) and customer_id > ? limit ?)
            limit ?""";

    private static final String PENDING = "select customer_id, asked_at from moves order by asked_at limit ?";

    private static final String PENDING_OF = "select customer_id, asked_at from moves where customer_id = ?";

    private static final String FINISH = "delete from moves where customer_id = ? and asked_at = ?";

    private final Sql sql;

    JdbcMerges(Sql sql) {
        this.sql = sql;
    }

    @Override
    public CustomerStanding standingOf(String customerId) {
        Sql.Binder id = statement -> statement.setString(1, customerId);
        var into = sql.query(INTO, id, row -> Optional.ofNullable(row.getString(1))).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(null);
        var from = sql.query(FROM, id, row -> row.getString(1));
        return new CustomerStanding(
                customerId,
                into,
                countsFor(customerId),
                from,
                pending(customerId).isPresent());
    }

    @Override
    public void set(String customerId, Optional<String> into, Instant at) {
        sql.update(SET, statement -> {
            statement.setString(1, into.orElse(null));
            statement.setString(2, customerId);
        });
        sql.update(ASK, statement -> {
            statement.setString(1, customerId);
            statement.setObject(2, at.atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public CustomerPlace placeOf(String customerId) {
        var names = sql.query(NAMES, statement -> statement.setString(1, customerId), row -> row.getString(1));
        return new CustomerPlace(new HashSet<>(names), countsFor(customerId));
    }

    @Override
    public List<DocumentId> misplaced(CustomerPlace place, int limit) {
        return sql.query(
                MISPLACED,
                statement -> {
                    Sql.setArray(statement, 1, "text", place.names(), name -> name);
                    statement.setString(2, place.countsFor());
                    Sql.setArray(statement, 3, "text", place.names(), name -> name);
                    statement.setInt(4, limit);
                    Sql.setArray(statement, 5, "text", place.names(), name -> name);
                    statement.setString(6, place.countsFor());
                    statement.setInt(7, limit);
                    Sql.setArray(statement, 8, "text", place.names(), name -> name);
                    statement.setString(9, place.countsFor());
                    statement.setInt(10, limit);
                    statement.setInt(11, limit);
                },
                row -> new DocumentId(row.getString(1), row.getString(2)));
    }

    @Override
    public List<PendingMove> pending(int limit) {
        return sql.query(PENDING, statement -> statement.setInt(1, limit), JdbcMerges::move);
    }

    @Override
    public Optional<PendingMove> pending(String customerId) {
        return sql.queryOne(PENDING_OF, statement -> statement.setString(1, customerId), JdbcMerges::move);
    }

    @Override
    public void finish(PendingMove move) {
        sql.update(FINISH, statement -> {
            statement.setString(1, move.customerId());
            statement.setObject(2, move.askedAt().atOffset(ZoneOffset.UTC));
        });
    }

    private String countsFor(String customerId) {
        return sql.queryOne(COUNTS_FOR, statement -> statement.setString(1, customerId), row -> row.getString(1))
                .orElse(customerId);
    }

    private static PendingMove move(ResultSet row) throws SQLException {
        return new PendingMove(
                row.getString(1), row.getObject(2, OffsetDateTime.class).toInstant());
    }
}
