package io.keytier.orders.application;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.platform.outbox.OutboxEvent;

/** The short way for documents that nobody has heard of yet. */
public interface NewDocuments {

    /**
     * Stores and publishes, by one round trip and in a transaction of its own, each document of which all of this is
     * true: it is not stored yet; no payment and no return names it; its customer is known, was not merged and is held by
     * nobody else. That it is not stored and its customer not merged stays so until the commit. A payment or a return may
     * come at the same moment: as where one comes in the moment after, the payment follows, and the return tells.
     *
     * @param documents in the order of their identifiers
     * @param events one of each document, in their order
     * @param patience how long to wait for another transaction that writes the same document
     * @return those stored; with the others nothing was done
     * @throws CustomersHeld if that other one did not end in time
     */
    Set<DocumentId> store(List<Document> documents, List<? extends OutboxEvent<?>> events, Duration patience);
}
