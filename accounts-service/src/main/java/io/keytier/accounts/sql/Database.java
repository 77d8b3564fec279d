package io.keytier.accounts.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

/** Runs statements on the connection of the current transaction. Parameters may be null or a {@link Column}. */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All rows of a query. */
    public <T> List<T> query(String sql, Row<T> row, List<? extends @Nullable Object> parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters);
                var results = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (results.next()) {
                rows.add(row.read(results));
            }
            return rows;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The row of a query that has one at most. */
    public <T> Optional<T> queryOne(String sql, Row<T> row, List<? extends @Nullable Object> parameters) {
        return query(sql, row, parameters).stream().findFirst();
    }

    /** Returns how many rows the statement changed. */
    public int update(String sql, List<? extends @Nullable Object> parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private static PreparedStatement prepared(
            Connection connection, String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            var parameter = parameters.get(i);
            var value = parameter instanceof Column column
                    ? connection.createArrayOf(column.type(), column.values().toArray())
                    : parameter;
            statement.setObject(i + 1, value);
        }
        return statement;
    }

    /** Reads a row at which the results stand. */
    public interface Row<T> {
        T read(ResultSet results) throws SQLException;
    }
}
