package io.keytier.platform.paging;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param nextCursor where the next part starts, null at the end
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    /**
     * The page of a query that asked for one row more than the limit: the surplus row tells that there is a next page.
     *
     * @param cursorOf the sort keys of a row
     */
    public static <R, T> Page<T> of(
            List<R> rows, PageRequest request, Function<R, Cursor> cursorOf, Function<R, T> itemOf) {
        var shown = rows.subList(0, Math.min(rows.size(), request.limit()));
        var next = rows.size() > request.limit()
                ? cursorOf.apply(shown.get(shown.size() - 1)).text()
                : null;
        return new Page<>(shown.stream().map(itemOf).toList(), next);
    }
}
