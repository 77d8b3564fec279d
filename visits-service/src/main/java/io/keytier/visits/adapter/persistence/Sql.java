package io.keytier.visits.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs statements within the caller's transaction. Lists of values are passed as PostgreSQL arrays. */
@ApplicationScoped
class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> List<T> query(String sql, List<?> parameters, Row<T> row) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters);
                var results = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (results.next()) {
                rows.add(row.read(results));
            }
            return rows;
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    void update(String sql, List<?> parameters) {
        try (var connection = dataSource.getConnection();
                var statement = prepared(connection, sql, parameters)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new StorageException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<?> parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.size(); i++) {
            var value = parameters.get(i);
            if (value instanceof Column column) {
                statement.setArray(i + 1, connection.createArrayOf(column.type(), column.values()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
        return statement;
    }

    /** Reads the row that the results stand at. */
    interface Row<T> {
        T read(ResultSet results) throws SQLException;
    }

    /** An array of values, for {@code unnest} or {@code any}. */
    record Column(String type, Object[] values) {}
}
