package io.keytier.scoring.topology;

import io.keytier.scoring.domain.Books;
import org.jspecify.annotations.Nullable;

/**
 * A customer taken out of the store for one event, with its history; what moves is there to stay once the file is kept.
 *
 * @param stored what was stored so far; null for a customer never heard of
 */
record CustomerFile(@Nullable CustomerRecord stored, WritableHistory history) {

    Books books() {
        return new Books(new WritableDocuments(history), new WritableDays(history));
    }
}
