package io.keytier.scoring.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One customer's documents, by identity, by the sale they name, and by the day they wait for. */
public interface DocumentBook {

    @Nullable
    Document find(DocumentId id);

    void keep(Document document);

    /** Notes that a return names a sale. */
    void link(DocumentId sale, DocumentId returned);

    void unlink(DocumentId sale, DocumentId returned);

    /** Identities of all returns that name this sale. */
    List<DocumentId> linkedTo(DocumentId sale);

    /** Notes that a document counts for nothing before this day. */
    void postpone(LocalDate day, DocumentId id);

    void forget(LocalDate day, DocumentId id);

    /** Documents that wait for exactly this day. */
    List<DocumentId> postponedTo(LocalDate day);

    /** The first day that a document waits for; null if none waits. */
    @Nullable
    LocalDate firstPostponed();
}
