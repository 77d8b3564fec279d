package io.keytier.orders.domain;

import java.math.BigDecimal;

import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * A sales document as it stands: its latest revision.
 *
 * @param customerId the customer whose figures it counts for; another than the content names where that one was merged
 * @param exchangeRate units of the base currency for one unit of the document's, frozen at acceptance
 * @param acceptance of this version
 * @param cancellation null unless the document was cancelled as such
 */
public record Document(
        DocumentId id,
        Edition edition,
        Content content,
        String customerId,
        BigDecimal exchangeRate,
        Acceptance acceptance,
        @Nullable Cancellation cancellation) {

    /** The ERP's number. */
    public long revision() {
        return edition.revision();
    }

    /** Counted here, from 1, with every accepted change. */
    public long version() {
        return edition.version();
    }

    /** The same revision, counting for another customer. */
    Document movedTo(String otherCustomerId, Acceptance moved) {
        return new Document(id, edition.moved(), content, otherCustomerId, exchangeRate, moved, cancellation);
    }

    PurchaseRecorded recorded() {
        var figures = content.figures();
        var original = content.original();
        return new PurchaseRecorded(
                id.source(),
                id.orderId(),
                version(),
                customerId,
                content.type(),
                content.status(),
                content.ordered().on(),
                content.ordered().at(),
                figures.total().currency(),
                figures.total().amount(),
                exchangeRate,
                figures.cost(),
                original == null ? null : original.source(),
                original == null ? null : original.orderId(),
                acceptance.at(),
                acceptance.on(),
                acceptance.importId(),
                content.dueDate());
    }

    /** Tells its former customer that this version belongs to another one. */
    PurchaseWithdrawn withdrawnFrom(String formerCustomerId) {
        return new PurchaseWithdrawn(
                id.source(),
                id.orderId(),
                version(),
                formerCustomerId,
                acceptance.at(),
                acceptance.on(),
                acceptance.importId());
    }
}
