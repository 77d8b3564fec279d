package io.keytier.platform.paging;

import java.util.Optional;

import io.keytier.platform.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What part of a list a caller wants.
 *
 * @param limit 1 to 500 items
 * @param after where the last page ended, empty for the first page
 */
public record PageRequest(int limit, Optional<Cursor> after) {

    /** The largest page. */
    public static final int MAX_LIMIT = 500;
    /** The page of callers who say nothing. */
    public static final int DEFAULT_LIMIT = 50;

    /**
     * Reads the query parameters {@code limit} and {@code cursor}.
     *
     * @throws ProblemException 400 if one of them is unusable
     */
    public static PageRequest of(@Nullable String limit, @Nullable String cursor) {
        return new PageRequest(
                limit == null ? DEFAULT_LIMIT : limitOf(limit),
                Optional.ofNullable(cursor).map(Cursor::read));
    }

    /** How many rows to ask the database for: one more than the limit tells whether there is a next page. */
    public int rows() {
        return limit + 1;
    }

    private static int limitOf(String text) {
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= MAX_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Told below, like a number out of bounds.
        }
        throw ProblemException.invalid("limit", "must be a whole number from 1 to " + MAX_LIMIT);
    }
}
