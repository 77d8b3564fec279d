package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.util.List;

import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.DocumentBook;
import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;
import org.jspecify.annotations.Nullable;

/** One customer's documents, read from the stores. */
class StoredDocuments implements DocumentBook {

    static final DocumentFormat FORMAT = new DocumentFormat();

    final String customerId;
    private final ReadOnlyKeyValueStore<Bytes, byte[]> state;
    private final IndexReader index;

    StoredDocuments(String customerId, ReadOnlyKeyValueStore<Bytes, byte[]> state, IndexReader index) {
        this.customerId = customerId;
        this.state = state;
        this.index = index;
    }

    @Override
    public @Nullable Document find(DocumentId id) {
        return FORMAT.fromBytes(id, state.get(Keys.document(customerId, id)));
    }

    @Override
    public List<DocumentId> linkedTo(DocumentId sale) {
        return index.linkedTo(customerId, sale);
    }

    @Override
    public List<DocumentId> postponedTo(LocalDate day) {
        return index.postponedTo(customerId, day);
    }

    @Override
    public @Nullable LocalDate firstPostponedAfter(LocalDate day) {
        return index.firstPostponedAfter(customerId, day);
    }
}
