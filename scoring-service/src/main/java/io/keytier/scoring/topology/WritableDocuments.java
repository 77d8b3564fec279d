package io.keytier.scoring.topology;

import java.time.LocalDate;

import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.DocumentId;
import io.keytier.scoring.domain.DocumentJournal;

/** One customer's documents in the store of the task that owns it. */
final class WritableDocuments extends StoredDocuments implements DocumentJournal {

    private static final byte[] PRESENT = {};

    private final WritableHistory history;

    WritableDocuments(WritableHistory history) {
        super(history);
        this.history = history;
    }

    @Override
    public void keep(Document document) {
        history.put(Keys.document(document.id()), FORMAT.toBytes(document));
    }

    @Override
    public void link(DocumentId sale, DocumentId returned) {
        history.put(Keys.link(sale, returned), PRESENT);
    }

    @Override
    public void unlink(DocumentId sale, DocumentId returned) {
        history.put(Keys.link(sale, returned), null);
    }

    @Override
    public void postpone(LocalDate day, DocumentId id) {
        history.put(Keys.postponed(day, id), PRESENT);
    }

    @Override
    public void forget(LocalDate day, DocumentId id) {
        history.put(Keys.postponed(day, id), null);
    }
}
