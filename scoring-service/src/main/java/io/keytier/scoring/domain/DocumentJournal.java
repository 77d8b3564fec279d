package io.keytier.scoring.domain;

import java.time.LocalDate;

/** A {@link DocumentBook} that is written to. */
public interface DocumentJournal extends DocumentBook {

    void keep(Document document);

    /** Notes that a return names a sale. */
    void link(DocumentId sale, DocumentId returned);

    void unlink(DocumentId sale, DocumentId returned);

    /** Notes that a document counts for nothing before this day. */
    void postpone(LocalDate day, DocumentId id);

    void forget(LocalDate day, DocumentId id);
}
