package io.keytier.scoring.domain;

import java.time.Instant;

/**
 * An import that is loading this customer's history: tiers move silently until it closes.
 *
 * @param announced where the customer stood when it began, from which the closing change is told
 * @param heardAt when it last sent a document of this customer
 * @param moved whether anything that others show has changed since it began
 */
public record OpenImport(String importId, Standing announced, Instant heardAt, boolean moved) {

    /** The import after another of its documents, or the one that goes on in its place. */
    OpenImport heard(String nextImportId, Instant at) {
        return new OpenImport(nextImportId, announced, at, moved);
    }

    OpenImport asMoved() {
        return moved ? this : new OpenImport(importId, announced, heardAt, true);
    }
}
