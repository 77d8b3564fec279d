package io.keytier.accounts.sql;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * One column of many rows, for {@code unnest}.
 *
 * @param type PostgreSQL's name of the elements' type
 */
public record Column(String type, List<? extends @Nullable Object> values) {

    /** The column that holds a value of each row. */
    public static <R> Column of(String type, Collection<R> rows, Function<R, @Nullable Object> value) {
        return new Column(type, rows.stream().map(value).toList());
    }
}
