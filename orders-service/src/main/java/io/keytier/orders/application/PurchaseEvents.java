package io.keytier.orders.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.ImportClosed;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.PurchaseWithdrawn;
import io.keytier.contracts.Topics;
import io.keytier.platform.outbox.Outbox;
import io.keytier.platform.outbox.OutboxEvent;

/** Hands events to the outbox, each with its identifier and type. */
@ApplicationScoped
class PurchaseEvents {

    private final Outbox outbox;

    PurchaseEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(List<PurchaseEvent> events) {
        outbox.publishAll(toPublish(events));
    }

    static List<OutboxEvent<PurchaseEvent>> toPublish(List<PurchaseEvent> events) {
        return events.stream()
                .map(event -> new OutboxEvent<>(
                        Topics.PURCHASES, event.customerId(), idOf(event), Topics.PURCHASES.typeOf(event), event))
                .toList();
    }

    /** One identifier for one version on one key; an import may be closed twice, if it was resumed. */
    private static String idOf(PurchaseEvent event) {
        if (event instanceof PurchaseRecorded recorded) {
            return EventIds.of("recorded", recorded.source(), recorded.orderId(), Long.toString(recorded.version()));
        }
        if (event instanceof PurchaseWithdrawn withdrawn) {
            return EventIds.of(
                    "withdrawn", withdrawn.source(), withdrawn.orderId(), Long.toString(withdrawn.version()));
        }
        var closed = (ImportClosed) event;
        return EventIds.of(
                "closed",
                closed.importId(),
                closed.customerId(),
                closed.acceptedAt().toString());
    }
}
