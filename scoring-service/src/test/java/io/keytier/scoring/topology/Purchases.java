package io.keytier.scoring.topology;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.PurchaseRecorded;

/** Purchase events made of others. */
final class Purchases {

    private Purchases() {}

    /** The document's next version, live, at a customer. */
    static PurchaseRecorded revised(PurchaseRecorded document, String customer, LocalDate today) {
        return new PurchaseRecorded(
                document.source(),
                document.orderId(),
                document.version() + 1,
                customer,
                document.type(),
                document.status(),
                document.orderedOn(),
                document.orderedAt(),
                document.currency(),
                document.amount(),
                document.exchangeRate(),
                document.cost(),
                document.originalSource(),
                document.originalOrderId(),
                today.atTime(12, 0).toInstant(ZoneOffset.UTC),
                today,
                null);
    }

    /** A new sale of today in the base currency. */
    static PurchaseRecorded bought(String orderId, String customer, BigDecimal amount, LocalDate today) {
        return new PurchaseRecorded(
                "ERP",
                orderId,
                1,
                customer,
                DocumentType.SALE,
                DocumentStatus.CONFIRMED,
                today,
                today.atStartOfDay().toInstant(ZoneOffset.UTC),
                "CNY",
                amount,
                BigDecimal.ONE,
                null,
                null,
                null,
                today.atTime(12, 0).toInstant(ZoneOffset.UTC),
                today,
                null);
    }
}
