package io.keytier.local.history;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import io.keytier.contracts.DocumentType;

/**
 * A document as a history holds it.
 *
 * @param amount positive or zero, returns too, at most 4 decimals
 * @param lines empty where the history does not tell them
 */
public record HistoricDocument(
        String orderId,
        DocumentType type,
        String customerId,
        OrderTime orderedAt,
        String currency,
        BigDecimal amount,
        List<OrderLine> lines) {

    /** The document's business day. */
    public LocalDate day() {
        return orderedAt.day();
    }

    /** The same document, so many days later. */
    public HistoricDocument plusDays(long days) {
        return new HistoricDocument(orderId, type, customerId, orderedAt.plusDays(days), currency, amount, lines);
    }
}
