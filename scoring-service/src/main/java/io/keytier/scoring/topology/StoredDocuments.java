package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.DocumentBook;
import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;

/** One customer's documents as they are stored: by identity, by the sale they name, and by the day they wait for. */
class StoredDocuments implements DocumentBook {

    static final DocumentFormat FORMAT = new DocumentFormat();

    private final StoredHistory history;

    StoredDocuments(StoredHistory history) {
        this.history = history;
    }

    @Override
    public @Nullable Document find(DocumentId id) {
        return FORMAT.fromBytes(id, history.get(Keys.document(id)));
    }

    @Override
    public List<DocumentId> linkedTo(DocumentId sale) {
        return idsUnder(Keys.linksTo(sale), Keys::linkedOf);
    }

    @Override
    public List<DocumentId> postponedTo(LocalDate day) {
        return idsUnder(Keys.postponedTo(day), Keys::postponedOf);
    }

    @Override
    public @Nullable LocalDate firstPostponedAfter(LocalDate day) {
        return history.first(
                Keys.postponedTo(day.plusDays(1)),
                Keys.endOf(Keys.edge(Keys.POSTPONED)),
                (key, nothing) -> Keys.postponedDayOf(key));
    }

    private List<DocumentId> idsUnder(Bytes prefix, Function<Bytes, DocumentId> idOf) {
        var ids = new ArrayList<DocumentId>();
        history.first(prefix, Keys.endOf(prefix), (key, nothing) -> {
            ids.add(idOf.apply(key));
            return null;
        });
        return ids;
    }
}
