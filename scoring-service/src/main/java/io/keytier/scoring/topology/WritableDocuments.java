package io.keytier.scoring.topology;

import java.time.LocalDate;

import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.DocumentId;
import io.keytier.scoring.domain.DocumentJournal;

/** One customer's documents in the stores of the task that owns it. */
final class WritableDocuments extends StoredDocuments implements DocumentJournal {

    private final TaskState state;
    private final Index index;

    WritableDocuments(String customerId, TaskState state, Index index) {
        super(customerId, state, index);
        this.state = state;
        this.index = index;
    }

    @Override
    public void keep(Document document) {
        state.put(Keys.document(customerId, document.id()), FORMAT.toBytes(document));
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
    public void postpone(LocalDate day, DocumentId id) {
        index.postpone(customerId, day, id);
    }

    @Override
    public void forget(LocalDate day, DocumentId id) {
        index.forget(customerId, day, id);
    }
}
