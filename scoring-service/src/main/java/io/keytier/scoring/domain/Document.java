package io.keytier.scoring.domain;

/**
 * What is known of a document at one customer. A document enters the customer's books and leaves them again whole, so
 * that the books are a function of the latest versions alone, whatever the order of arrival.
 */
public sealed interface Document permits Sale, Return, Withdrawn, Awaited {

    DocumentId id();

    /** Counted by orders-service from 1; 0 for a document that was only named so far. */
    long version();

    /** Whether a return of this customer ever named this document as its sale. */
    boolean named();

    /** The same document after a return has named it. */
    Document asNamed();

    /** Takes everything this document counts for out of the books. */
    void leave(Ledger ledger);

    /** Takes the place of an earlier version; returns this document as it is to be kept. */
    default Document replace(Document earlier, Ledger ledger) {
        earlier.leave(ledger);
        return enter(ledger, earlier.named());
    }

    /**
     * Counts this document.
     *
     * @param named whether returns may wait for it
     * @return the document as it is to be kept
     */
    Document enter(Ledger ledger, boolean named);
}
