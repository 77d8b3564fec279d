package io.keytier.orders.adapter.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.orders.application.BulkCounts;
import io.keytier.orders.application.BulkMode;
import io.keytier.orders.application.BulkRequest;
import io.keytier.orders.application.BulkRun;
import io.keytier.orders.application.BulkRuns;
import io.keytier.orders.application.BulkState;
import io.keytier.orders.application.ImportReport;
import io.keytier.platform.paging.PageRequest;

/** Bulk requests and their refused lines. */
@ApplicationScoped
class JdbcBulkRuns implements BulkRuns {

    private static final String SAVE = """
            insert into bulk_runs (bulk_id, source, mode, format, dry_run, state, received, created, revised, replayed, \
            rejected, started_at, heard_at, ended_at, detail, upsert)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (bulk_id) do update set state = excluded.state, received = excluded.received,
            created = excluded.created, revised = excluded.revised, replayed = excluded.replayed,
            rejected = excluded.rejected, heard_at = excluded.heard_at, ended_at = excluded.ended_at,
            detail = excluded.detail""";

    private static final String ADD_ERROR =
            "insert into bulk_errors (bulk_id, line, order_id, conflict, detail) values (?, ?, ?, ?, ?)";

    private static final String ORDER = " order by started_at desc, bulk_id desc limit ?";

    private static final String ERRORS = """
            select line, order_id, conflict, detail from bulk_errors
            where bulk_id = ? and line > ? order by line limit ?""";

    private static final String BREAK = """
            update bulk_runs set state = 'BROKEN', ended_at = ?, detail = 'The process that read it died.'
            where state = 'RUNNING' and heard_at < ?""";

    private final Sql sql;

    JdbcBulkRuns(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void save(BulkRun run, List<ImportReport.Error> errors) {
        sql.update(SAVE, statement -> bind(statement, run));
        sql.batch(ADD_ERROR, errors, (statement, error) -> {
            statement.setString(1, run.request().bulkId());
            statement.setLong(2, error.line());
            statement.setString(3, error.orderId());
            statement.setBoolean(4, error.conflict());
            statement.setString(5, error.detail());
        });
    }

    @Override
    public Optional<BulkRun> byId(String bulkId, Optional<String> source) {
        var where = new Where();
        where.and("bulk_id = ?", bulkId);
        source.ifPresent(own -> where.and("source = ?", own));
        return sql.queryOne("select * from bulk_runs " + where.sql(), where::bind, JdbcBulkRuns::read);
    }

    @Override
    public List<BulkRun> page(Optional<String> source, Optional<BulkState> state, PageRequest page) {
        var where = new Where();
        source.ifPresent(own -> where.and("source = ?", own));
        state.ifPresent(only -> where.and("state = ?", only.name()));
        page.after().ifPresent(cursor -> where.and("(started_at, bulk_id) < (?, ?)", cursor.time(0), cursor.key(1)));
        return sql.query(
                "select * from bulk_runs " + where.sql() + ORDER,
                statement -> statement.setInt(where.bind(statement), page.rows()),
                JdbcBulkRuns::read);
    }

    @Override
    public List<ImportReport.Error> errors(String bulkId, long afterLine, int limit) {
        return sql.query(
                ERRORS,
                statement -> {
                    statement.setString(1, bulkId);
                    statement.setLong(2, afterLine);
                    statement.setInt(3, limit);
                },
                row -> new ImportReport.Error(row.getLong(1), row.getString(2), row.getBoolean(3), row.getString(4)));
    }

    @Override
    public void breakSilentSince(Instant then, Instant now) {
        sql.update(BREAK, statement -> {
            statement.setObject(1, DocumentRow.utc(now));
            statement.setObject(2, DocumentRow.utc(then));
        });
    }

    @Override
    public void forgetEndedBefore(Instant then) {
        sql.update(
                "delete from bulk_runs where ended_at < ?", statement -> statement.setObject(1, DocumentRow.utc(then)));
    }

    private static void bind(PreparedStatement statement, BulkRun run) throws SQLException {
        var request = run.request();
        var counts = run.counts();
        statement.setString(1, request.bulkId());
        statement.setString(2, request.source());
        statement.setString(3, request.mode().name());
        statement.setString(4, request.format());
        statement.setBoolean(5, request.dryRun());
        statement.setString(6, run.state().name());
        statement.setLong(7, counts.received());
        statement.setLong(8, counts.created());
        statement.setLong(9, counts.revised());
        statement.setLong(10, counts.replayed());
        statement.setLong(11, counts.rejected());
        statement.setObject(12, DocumentRow.utc(run.startedAt()));
        statement.setObject(13, DocumentRow.utc(run.heardAt()));
        var ended = run.endedAt();
        statement.setObject(14, ended == null ? null : DocumentRow.utc(ended), Types.TIMESTAMP_WITH_TIMEZONE);
        statement.setString(15, run.detail());
        statement.setBoolean(16, request.upsert());
    }

    private static BulkRun read(ResultSet row) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new BulkRun(
                new BulkRequest(
                        row.getString("bulk_id"),
                        row.getString("source"),
                        BulkMode.valueOf(row.getString("mode")),
                        row.getString("format"),
                        row.getBoolean("dry_run"),
                        row.getBoolean("upsert")),
                BulkState.valueOf(row.getString("state")),
                new BulkCounts(
                        row.getLong("received"),
                        row.getLong("created"),
                        row.getLong("revised"),
                        row.getLong("replayed"),
                        row.getLong("rejected")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("heard_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                row.getString("detail"));
    }
}
