package io.keytier.bench.orders;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import io.keytier.contracts.DocumentStatus;
import io.keytier.contracts.DocumentType;
import io.keytier.contracts.EventCodec;
import io.keytier.contracts.PurchaseRecorded;

/** The orders that every case takes: a sale with two lines, of one of 20,000 customers. */
final class Orders {

    static final int CUSTOMERS = 20_000;

    static final String LINES =
            "[{\"sku\":\"A-1001\",\"description\":\"Bearing, sealed\",\"quantity\":2,\"unitPrice\":49.5},"
                    + "{\"sku\":\"B-2002\",\"description\":\"Shaft, 20 mm\",\"quantity\":1,\"unitPrice\":151}]";

    static final BigDecimal AMOUNT = new BigDecimal("250.00");

    private static final int SPREAD = 7919;

    private Orders() {}

    /** Spreads neighbours over all customers. */
    static String customer(long number) {
        return "C-" + number * SPREAD % CUSTOMERS;
    }

    static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** What an ERP sends. */
    static byte[] json(String orderId, long number) {
        var text = "{\"orderId\":\"" + orderId + "\",\"type\":\"SALE\",\"customerId\":\"" + customer(number)
                + "\",\"orderedAt\":\"" + today() + "\",\"currency\":\"CNY\",\"amount\":\"" + AMOUNT.toPlainString()
                + "\",\"revision\":1,\"lines\":" + LINES + "}";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The body of an event as the outbox holds it. */
    static byte[] event(String orderId, long number) {
        return EventCodec.body(new PurchaseRecorded(
                "bench",
                orderId,
                1,
                customer(number),
                DocumentType.SALE,
                DocumentStatus.CONFIRMED,
                today(),
                now(),
                "CNY",
                AMOUNT,
                BigDecimal.ONE,
                null,
                null,
                null,
                now(),
                today(),
                null,
                null));
    }
}
