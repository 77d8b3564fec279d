package io.keytier.orders.application;

import java.util.List;

import io.keytier.orders.domain.Acceptance;
import io.keytier.orders.domain.Document;

/** What goes with a document: it follows in the transaction in which the document comes or moves. */
public interface DocumentFollower {

    /**
     * Follows documents that are new or count for another customer than before. All customers concerned are locked.
     *
     * @param documents as they are now; there are payments of each of them
     */
    void follow(List<Document> documents, Acceptance acceptance);
}
