package io.keytier.scoring.topology;

import java.time.LocalDate;
import java.util.List;

import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.DocumentBook;
import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** One customer's documents in the stores. */
record StoredDocuments(String customerId, KeyValueStore<Bytes, Document> documents, Index index)
        implements DocumentBook {

    @Override
    public @Nullable Document find(DocumentId id) {
        return documents.get(Keys.document(customerId, id));
    }

    @Override
    public void keep(Document document) {
        documents.put(Keys.document(customerId, document.id()), document);
    }

    @Override
    public void link(DocumentId sale, DocumentId returned) {
        index.link(customerId, sale, returned);
    }

    @Override
    public void unlink(DocumentId sale, DocumentId returned) {
        index.unlink(customerId, sale, returned);
    }

    @Override
    public List<DocumentId> linkedTo(DocumentId sale) {
        return index.linkedTo(customerId, sale);
    }

    @Override
    public void postpone(LocalDate day, DocumentId id) {
        index.postpone(customerId, day, id);
    }

    @Override
    public void forget(LocalDate day, DocumentId id) {
        index.forget(customerId, day, id);
    }

    @Override
    public List<DocumentId> postponedTo(LocalDate day) {
        return index.postponedTo(customerId, day);
    }

    @Override
    public @Nullable LocalDate firstPostponed() {
        return index.firstPostponed(customerId);
    }
}
