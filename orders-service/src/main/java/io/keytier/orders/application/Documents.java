package io.keytier.orders.application;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Redirects;
import io.keytier.platform.outbox.OutboxEvent;

/** Where documents are kept. All methods work on sets and belong into a transaction. */
public interface Documents {

    /**
     * Takes the row lock of each customer, in order, until the transaction ends, however long that takes. Whoever
     * changes a document or publishes an event of a customer holds it. Those that are not known are added.
     *
     * @return which of them were merged, and into whom; it stays so while the locks are held
     * @throws ConcurrentChange if another transaction added one of them meanwhile; this one has to end
     */
    Redirects lockCustomers(SortedSet<String> customerIds);

    /** What is stored of these. */
    StoredDocuments load(Collection<DocumentId> ids);

    /** Customers locked, and documents as they are stored since then. */
    record Locked(Redirects redirects, StoredDocuments stored) {}

    /**
     * Locks and then loads, by one round trip, where all customers are known: the usual case, for which the database does
     * less.
     *
     * @param patience how long to wait for each customer; zero for as long as it takes
     * @throws CustomersUnknown if one is not known; the transaction has to end
     * @throws CustomersHeld if others did not release a customer in time
     */
    Locked lockKnownAndLoad(SortedSet<String> customerIds, Duration patience, Collection<DocumentId> ids);

    /**
     * Locks and then loads, by one round trip; customers that are not known are added.
     *
     * @param patience how long to wait for each customer; zero for as long as it takes
     * @throws ConcurrentChange if another transaction added one of them meanwhile; this one has to end
     * @throws CustomersHeld if others did not release a customer in time
     */
    Locked lockAndLoad(SortedSet<String> customerIds, Duration patience, Collection<DocumentId> ids);

    /**
     * Stores documents for the first time and publishes events, by one round trip.
     *
     * @param events those of all that changed
     * @throws ConcurrentChange if another transaction stored one of the documents meanwhile
     */
    void insert(List<Document> documents, List<? extends OutboxEvent<?>> events);

    /** Stores new versions. */
    void update(List<Document> documents);

    /** Keeps versions that are no longer the latest. */
    void keep(List<Document> replaced);
}
