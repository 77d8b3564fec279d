package io.keytier.orders.adapter.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import jakarta.enterprise.context.ApplicationScoped;

/** Runs statements on the connection of the current transaction. */
@ApplicationScoped
public class Sql {

    private final DataSource dataSource;

    Sql(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Sets the parameters of a statement. */
    public interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Sets the parameters of a statement for one element of a batch. */
    public interface BatchBinder<T> {
        void bind(PreparedStatement statement, T element) throws SQLException;
    }

    /** Reads a row. */
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of a query. */
    public <T> List<T> query(String sql, Binder parameters, RowReader<T> reader) {
        return prepared(sql, statement -> {
            parameters.bind(statement);
            return rows(statement.executeQuery(), reader);
        });
    }

    /** What two queries found. */
    public record Both<A, B>(List<A> first, List<B> second) {}

    /**
     * All rows of two queries that a semicolon separates, by one round trip: they are sent together and run one after
     * the other. The second one sees what others committed while the first one waited for their locks.
     */
    public <A, B> Both<A, B> queryBoth(String sql, Binder parameters, RowReader<A> first, RowReader<B> second) {
        return prepared(sql, statement -> {
            parameters.bind(statement);
            statement.execute();
            var rows = rows(statement.getResultSet(), first);
            statement.getMoreResults();
            return new Both<>(rows, rows(statement.getResultSet(), second));
        });
    }

    private static <T> List<T> rows(ResultSet result, RowReader<T> reader) throws SQLException {
        var rows = new ArrayList<T>();
        try (result) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    /** The first row of a query. */
    public <T> Optional<T> queryOne(String sql, Binder parameters, RowReader<T> reader) {
        return query(sql, parameters, reader).stream().findFirst();
    }

    /** Runs a statement; the answer is the number of rows it changed. */
    public int update(String sql, Binder parameters) {
        return prepared(sql, statement -> {
            parameters.bind(statement);
            return statement.executeUpdate();
        });
    }

    /** Runs a statement for each element. */
    public <T> void batch(String sql, List<T> elements, BatchBinder<T> parameters) {
        if (elements.isEmpty()) {
            return;
        }
        prepared(sql, statement -> {
            for (var element : elements) {
                parameters.bind(statement, element);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** Sets an array parameter of PostgreSQL's type. */
    public static <T> void setArray(
            PreparedStatement statement, int position, String type, Collection<T> elements, Function<T, Object> value)
            throws SQLException {
        var values = elements.stream().map(value).toArray();
        statement.setArray(position, statement.getConnection().createArrayOf(type, values));
    }

    private interface Work<T> {
        T run(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            return work.run(statement);
        } catch (SQLException e) {
            throw Faults.of(e);
        }
    }
}
