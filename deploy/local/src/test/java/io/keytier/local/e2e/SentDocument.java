package io.keytier.local.e2e;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import io.keytier.contracts.DocumentType;
import io.keytier.local.verify.PlainDocument;
import io.keytier.local.verify.PlainDocument.Worth;
import org.jspecify.annotations.Nullable;

/** A document in CNY, as it is sent and as the recomputation takes it. */
record SentDocument(
        String orderId,
        DocumentType type,
        String customerId,
        LocalDate day,
        String amount,
        @Nullable String originalOrderId,
        int revision) {

    static SentDocument sale(String customerId, LocalDate day, String amount) {
        return new SentDocument(newId("SO"), DocumentType.SALE, customerId, day, amount, null, 1);
    }

    /** A return of this sale, or of a part of it. */
    SentDocument returned(LocalDate on, String ofAmount) {
        return new SentDocument(newId("RT"), DocumentType.RETURN, customerId, on, ofAmount, orderId, 1);
    }

    SentDocument revisedTo(String newAmount) {
        return new SentDocument(orderId, type, customerId, day, newAmount, originalOrderId, revision + 1);
    }

    SentDocument movedTo(String newCustomerId) {
        return new SentDocument(orderId, type, newCustomerId, day, amount, originalOrderId, revision + 1);
    }

    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("orderId", orderId);
        body.put("type", type);
        body.put("customerId", customerId);
        body.put("orderedAt", day.toString());
        body.put("currency", "CNY");
        body.put("amount", amount);
        body.put("originalOrderId", originalOrderId);
        body.put("revision", revision);
        return body;
    }

    PlainDocument plain() {
        var worth = new Worth(new BigDecimal(amount), "CNY", BigDecimal.ONE);
        return new PlainDocument(orderId, type, customerId, day, worth, originalOrderId, false);
    }

    private static String newId(String prefix) {
        return prefix + "-" + UUID.randomUUID();
    }
}
