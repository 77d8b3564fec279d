package io.keytier.scoring.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** One customer's documents as they are known: by identity, by the sale they name, and by the day they wait for. */
public interface DocumentBook {

    @Nullable
    Document find(DocumentId id);

    /** Identities of all returns that name this sale. */
    List<DocumentId> linkedTo(DocumentId sale);

    /** Documents that wait for exactly this day. */
    List<DocumentId> postponedTo(LocalDate day);

    /** The first day after this one that a document waits for; null if none waits. */
    @Nullable
    LocalDate firstPostponedAfter(LocalDate day);
}
