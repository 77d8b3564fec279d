package io.keytier.orders.domain;

import java.math.BigDecimal;

import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import org.jspecify.annotations.Nullable;

/**
 * A sales document as it stands: its latest revision.
 *
 * @param revision the ERP's number
 * @param version counted here, from 1, with every accepted change
 * @param exchangeRate units of the base currency for one unit of the document's, frozen at acceptance
 * @param acceptance of this version
 * @param cancellation null unless the document was cancelled as such
 */
public record Document(
        DocumentId id,
        long revision,
        long version,
        Content content,
        BigDecimal exchangeRate,
        Acceptance acceptance,
        @Nullable Cancellation cancellation) {

    /** The customer whose figures it counts for. */
    public String customerId() {
        return content.customerId();
    }

    PurchaseRecorded recorded() {
        var figures = content.figures();
        var original = content.original();
        return new PurchaseRecorded(
                id.source(),
                id.orderId(),
                version,
                content.customerId(),
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
                acceptance.importId());
    }

    /** Tells its former customer that this version belongs to another one. */
    PurchaseWithdrawn withdrawnFrom(String customerId) {
        return new PurchaseWithdrawn(
                id.source(),
                id.orderId(),
                version,
                customerId,
                acceptance.at(),
                acceptance.on(),
                acceptance.importId());
    }
}
