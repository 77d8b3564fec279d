package io.keytier.scoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.Event;
import io.keytier.contracts.PurchaseEvent;
import io.keytier.contracts.PurchaseRecorded;
import io.keytier.contracts.Topics;
import io.keytier.testkit.TopicProbe;

/** A sale in CNY as orders-service tells of it, accepted now. */
public record Sold(String customerId, String orderId, LocalDate day, String amount) {

    public void publish() {
        try (var purchases = TopicProbe.of(Topics.PURCHASES)) {
            purchases.publish(customerId, event());
        }
    }

    public Event<PurchaseEvent> event() {
        PurchaseEvent recorded = new PurchaseRecorded(
                "ERP",
                orderId,
                1,
                customerId,
                DocumentType.SALE,
                DocumentStatus.CONFIRMED,
                day,
                day.atStartOfDay().toInstant(ZoneOffset.UTC),
                "CNY",
                new BigDecimal(amount),
                BigDecimal.ONE,
                null,
                null,
                null,
                Instant.now(),
                LocalDate.now(ZoneOffset.UTC),
                null);
        var type = Topics.PURCHASES.typeOf(recorded);
        return new Event<>(UUID.randomUUID().toString(), "/keytier/orders-service", type, Instant.now(), recorded);
    }
}
