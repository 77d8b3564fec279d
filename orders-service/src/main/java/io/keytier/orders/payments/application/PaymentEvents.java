package io.keytier.orders.payments.application;

import java.util.List;
import jakarta.enterprise.context.ApplicationScoped;

import io.keytier.contracts.PaymentEvent;
import io.keytier.contracts.Topics;
import io.keytier.orders.application.EventIds;
import io.keytier.platform.outbox.Outbox;
import io.keytier.platform.outbox.OutboxEvent;

/** Hands events of payments to the outbox, each with its identifier and type. */
@ApplicationScoped
class PaymentEvents {

    private final Outbox outbox;

    PaymentEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    void publish(List<PaymentEvent> events) {
        outbox.publishAll(events.stream()
                .map(event -> {
                    var type = Topics.PAYMENTS.typeOf(event);
                    var id = EventIds.of(type, event.source(), event.paymentId(), Long.toString(event.version()));
                    return new OutboxEvent<>(Topics.PAYMENTS, event.customerId(), id, type, event);
                })
                .toList());
    }
}
