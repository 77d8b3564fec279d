package io.keytier.orders.idempotency.adapter.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.adapter.persistence.Sql;
import io.keytier.orders.idempotency.application.Claim;
import io.keytier.orders.idempotency.application.KeptAnswer;
import io.keytier.orders.idempotency.application.KeptAnswers;
import io.keytier.orders.idempotency.application.KeyedRequest;

/** Answers as rows; each statement is a transaction of its own. */
@ApplicationScoped
class JdbcKeptAnswers implements KeptAnswers {

    private static final String CLAIM = """
            insert into idempotency_keys as k (client, key, fingerprint, claimed_at) values (?, ?, ?, ?)
            on conflict (client, key) do update
                set fingerprint = excluded.fingerprint, claimed_at = excluded.claimed_at, status = null, body = null
                where k.claimed_at < ?
                    or (k.status is null and k.claimed_at < ? and k.fingerprint = excluded.fingerprint)""";

    private static final String FIND =
            "select fingerprint, status, body from idempotency_keys where client = ? and key = ?";

    private static final String ANSWER = """
            update idempotency_keys set status = ?, body = ?
            where client = ? and key = ? and claimed_at = ?""";

    private static final String RELEASE = """
            delete from idempotency_keys where client = ? and key = ? and claimed_at = ? and status is null""";

    // By the rows' places: joined by their keys, they would be looked for in the whole table. Asked for its age twice,
    // since a
    // key can be claimed anew while one waits for its row.
    private static final String FORGET = """
            delete from idempotency_keys where ctid = any (array(
                select ctid from idempotency_keys where claimed_at < ? order by claimed_at limit ?))
            and claimed_at < ?""";

    private final Sql sql;

    JdbcKeptAnswers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Claim claim(KeyedRequest request, Instant now, Instant expired, Instant abandoned) {
        Optional<Claim> claim = Optional.empty();
        while (claim.isEmpty()) {
            claim = insert(request, now, expired, abandoned) ? Optional.of(new Claim.Fresh(now)) : find(request);
        }
        return claim.get();
    }

    private boolean insert(KeyedRequest request, Instant now, Instant expired, Instant abandoned) {
        return sql.update(CLAIM, statement -> {
                    statement.setString(1, request.client());
                    statement.setString(2, request.key());
                    statement.setString(3, request.fingerprint());
                    statement.setObject(4, now.atOffset(ZoneOffset.UTC));
                    statement.setObject(5, expired.atOffset(ZoneOffset.UTC));
                    statement.setObject(6, abandoned.atOffset(ZoneOffset.UTC));
                })
                == 1;
    }

    /** Nothing if the key was freed meanwhile. */
    private Optional<Claim> find(KeyedRequest request) {
        return sql.queryOne(
                FIND,
                statement -> {
                    statement.setString(1, request.client());
                    statement.setString(2, request.key());
                },
                row -> read(row, request));
    }

    private static Claim read(ResultSet row, KeyedRequest request) throws SQLException {
        if (!row.getString("fingerprint").equals(request.fingerprint())) {
            return new Claim.OtherContent();
        }
        var status = row.getInt("status");
        return row.wasNull() ? new Claim.Running() : new Claim.Answered(new KeptAnswer(status, row.getString("body")));
    }

    @Override
    public void answer(KeyedRequest request, Instant claimedAt, KeptAnswer answer) {
        sql.update(ANSWER, statement -> {
            statement.setInt(1, answer.status());
            statement.setString(2, answer.body());
            statement.setString(3, request.client());
            statement.setString(4, request.key());
            statement.setObject(5, claimedAt.atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public void release(KeyedRequest request, Instant claimedAt) {
        sql.update(RELEASE, statement -> {
            statement.setString(1, request.client());
            statement.setString(2, request.key());
            statement.setObject(3, claimedAt.atOffset(ZoneOffset.UTC));
        });
    }

    @Override
    public int forget(Instant expired, int limit) {
        return sql.update(FORGET, statement -> {
            statement.setObject(1, expired.atOffset(ZoneOffset.UTC));
            statement.setInt(2, limit);
            statement.setObject(3, expired.atOffset(ZoneOffset.UTC));
        });
    }
}
