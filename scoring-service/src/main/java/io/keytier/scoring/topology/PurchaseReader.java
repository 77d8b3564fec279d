package io.keytier.scoring.topology;

import static io.keytier.scoring.topology.Bounds.require;

import io.keytier.contracts.Cause;
import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import io.keytier.contracts.Topics;
import io.keytier.contracts.UnreadableEventException;
import io.keytier.scoring.domain.Document;
import io.keytier.scoring.domain.DocumentId;
import io.keytier.scoring.domain.Receipt;
import io.keytier.scoring.domain.Return;
import io.keytier.scoring.domain.Sale;
import io.keytier.scoring.domain.Value;
import io.keytier.scoring.domain.Withdrawn;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** Reads purchase events and refuses, before any state is touched, what the engine could not book. */
final class PurchaseReader {

    private PurchaseReader() {}

    /**
     * @throws UnreadableEventException if the record is no valid purchase event of its key
     */
    static PurchaseEvent read(Record<@Nullable String, byte @Nullable []> purchase) {
        var event = EventCodec.read(
                        Topics.PURCHASES,
                        name -> {
                            var header = purchase.headers().lastHeader(name);
                            return header == null ? null : header.value();
                        },
                        purchase.value())
                .data();
        require(event.customerId() != null && event.customerId().equals(purchase.key()), "customerId is not the key");
        Bounds.identifier("customerId", event.customerId());
        Bounds.day("acceptedOn", event.acceptedOn());
        Bounds.time("acceptedAt", event.acceptedAt());
        if (event instanceof PurchaseRecorded recorded) {
            check(recorded);
        } else if (event instanceof PurchaseWithdrawn withdrawn) {
            check(withdrawn.source(), withdrawn.orderId(), withdrawn.version(), withdrawn.importId());
        } else if (event instanceof ImportClosed closed) {
            Bounds.identifier("importId", closed.importId());
        }
        return event;
    }

    /** A version of a document and how it reached us. */
    record Purchase(Document document, Receipt receipt) {}

    static Purchase purchaseOf(PurchaseEvent event) {
        return event instanceof PurchaseRecorded recorded
                ? new Purchase(documentOf(recorded), receiptOf(recorded))
                : withdrawalOf((PurchaseWithdrawn) event);
    }

    private static Document documentOf(PurchaseRecorded recorded) {
        var id = new DocumentId(recorded.source(), recorded.orderId());
        var cancelled = recorded.status() == DocumentStatus.CANCELLED;
        var value = new Value(
                recorded.currency(),
                Bounds.amount("amount", recorded.amount()),
                Bounds.rate("exchangeRate", recorded.exchangeRate()),
                recorded.cost() == null ? null : Bounds.amount("cost", recorded.cost()));
        if (recorded.type() == DocumentType.SALE) {
            return Sale.arriving(id, recorded.version(), cancelled, recorded.orderedOn(), value);
        }
        return new Return(id, recorded.version(), cancelled, recorded.orderedOn(), value, originalOf(recorded));
    }

    private static Receipt receiptOf(PurchaseRecorded recorded) {
        var cause = recorded.version() > 1
                ? Cause.CORRECTION
                : recorded.type() == DocumentType.SALE ? Cause.PURCHASE : Cause.RETURN;
        return new Receipt(
                recorded.acceptedOn(), recorded.acceptedAt(), cause, recorded.orderedOn(), recorded.importId());
    }

    private static Purchase withdrawalOf(PurchaseWithdrawn withdrawn) {
        var id = new DocumentId(withdrawn.source(), withdrawn.orderId());
        return new Purchase(
                Withdrawn.arriving(id, withdrawn.version()),
                new Receipt(
                        withdrawn.acceptedOn(), withdrawn.acceptedAt(), Cause.CORRECTION, null, withdrawn.importId()));
    }

    private static @Nullable DocumentId originalOf(PurchaseRecorded recorded) {
        if (recorded.originalOrderId() == null) {
            return null;
        }
        var source = recorded.originalSource() == null ? recorded.source() : recorded.originalSource();
        return new DocumentId(source, recorded.originalOrderId());
    }

    private static void check(PurchaseRecorded recorded) {
        check(recorded.source(), recorded.orderId(), recorded.version(), recorded.importId());
        require(recorded.type() != null && recorded.status() != null, "type or status is missing");
        Bounds.day("orderedOn", recorded.orderedOn());
        Bounds.currency(recorded.currency());
        Bounds.amount("amount", recorded.amount());
        Bounds.rate("exchangeRate", recorded.exchangeRate());
        if (recorded.cost() != null) {
            Bounds.amount("cost", recorded.cost());
        }
        if (recorded.originalOrderId() != null) {
            Bounds.identifier("originalOrderId", recorded.originalOrderId());
        }
        if (recorded.originalSource() != null) {
            Bounds.identifier("originalSource", recorded.originalSource());
        }
    }

    private static void check(String source, String orderId, long version, @Nullable String importId) {
        Bounds.identifier("source", source);
        Bounds.identifier("orderId", orderId);
        require(version > 0, "version is not positive");
        if (importId != null) {
            Bounds.identifier("importId", importId);
        }
    }
}
