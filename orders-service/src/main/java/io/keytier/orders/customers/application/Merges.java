package io.keytier.orders.customers.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.keytier.orders.customers.domain.CustomerPlace;
import io.keytier.orders.domain.DocumentId;

/** Where merges are kept, and which of them have still documents to move. */
public interface Merges {

    /** How a customer stands to others. */
    CustomerStanding standingOf(String customerId);

    /** Stores a merge, or takes it back where {@code into} is empty, and notes that documents have to move. */
    void set(String customerId, Optional<String> into, Instant at);

    /** Where a customer's documents belong. */
    CustomerPlace placeOf(String customerId);

    /** Documents that are not where they belong; looking for them costs the same however many have moved. */
    List<DocumentId> misplaced(CustomerPlace place, int limit);

    /** Moves that are not finished. */
    List<PendingMove> pending(int limit);

    /** The customer's move, if it is not finished. */
    Optional<PendingMove> pending(String customerId);

    /** Notes that a move is finished, unless it was asked for again meanwhile. */
    void finish(PendingMove move);

    /** A customer whose documents are being moved, and since when. */
    record PendingMove(String customerId, Instant askedAt) {}
}
