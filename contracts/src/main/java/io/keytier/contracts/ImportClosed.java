package io.keytier.contracts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * An import has told all it knows of this customer; what moved silently is announced now, as one change.
 *
 * @param acceptedOn the business day on which the import was closed
 */
public record ImportClosed(String importId, String customerId, Instant acceptedAt, LocalDate acceptedOn)
        implements PurchaseEvent {}
