package io.keytier.orders.domain;

import java.time.LocalDate;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import org.jspecify.annotations.Nullable;

/**
 * What the ERP says in a revision of a document. Two revisions say the same if their contents are equal by value.
 *
 * @param original the sale that a return names; null for a sale and for a credit on account
 * @param dueDate when it is to be paid
 */
public record Content(
        DocumentType type,
        DocumentStatus status,
        String customerId,
        OrderTime ordered,
        Figures figures,
        @Nullable DocumentId original,
        @Nullable LocalDate dueDate) {

    public Content {
        Texts.identifier("customerId", customerId);
        if (type == DocumentType.RETURN && figures.total().isZero()) {
            throw new InvalidDocument("amount", "of a RETURN must be greater than 0");
        }
        if (type == DocumentType.SALE && original != null) {
            throw new InvalidDocument("originalOrderId", "is for a RETURN only");
        }
    }

    /** Whether it is a sale rather than a return. */
    public boolean isSale() {
        return type == DocumentType.SALE;
    }

    boolean isCancelled() {
        return status == DocumentStatus.CANCELLED;
    }

    Content with(Figures others) {
        return figures == others ? this : new Content(type, status, customerId, ordered, others, original, dueDate);
    }

    Content cancelled() {
        return new Content(type, DocumentStatus.CANCELLED, customerId, ordered, figures, original, dueDate);
    }
}
