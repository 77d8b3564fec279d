package io.keytier.visits.adapter.persistence;

import java.util.Collection;
import java.util.function.Function;

import io.keytier.visits.adapter.persistence.Sql.Column;
import io.keytier.visits.domain.CustomerId;
import org.jspecify.annotations.Nullable;

/** A collection as arrays, a column each. */
final class Columns {

    private Columns() {}

    static <T> Column of(String type, Collection<T> rows, Function<T, @Nullable Object> value) {
        return new Column(type, rows.stream().map(value).toArray());
    }

    static Column customers(Collection<CustomerId> customers) {
        return of("text", customers, CustomerId::value);
    }
}
