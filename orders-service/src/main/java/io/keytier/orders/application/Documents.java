package io.keytier.orders.application;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;
import io.keytier.orders.domain.Redirects;

/** Where documents are kept. All methods work on sets and belong into a transaction. */
public interface Documents {

    /**
     * Takes the row lock of each customer, in order, until the transaction ends. Whoever changes a document or
     * publishes an event of a customer holds it.
     *
     * @param patience how long to wait for each of them; zero for as long as it takes
     * @return which of them were merged, and into whom; it stays so while the locks are held
     * @throws CustomersHeld if others did not release one in time
     */
    Redirects lockCustomers(SortedSet<String> customerIds, Duration patience);

    /** What is stored of these. */
    StoredDocuments load(Collection<DocumentId> ids);

    /**
     * Stores documents for the first time.
     *
     * @throws ConcurrentChange if another transaction stored one of them meanwhile
     */
    void insert(List<Document> documents);

    /** Stores new versions. */
    void update(List<Document> documents);

    /** Keeps versions that are no longer the latest. */
    void keep(List<Document> replaced);
}
