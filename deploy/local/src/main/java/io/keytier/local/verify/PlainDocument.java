package io.keytier.local.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

import io.keytier.contracts.DocumentType;
import io.keytier.local.history.DemoData;
import io.keytier.local.history.HistoricDocument;
import org.jspecify.annotations.Nullable;

/**
 * The latest accepted revision of a document, all of one source.
 *
 * @param originalOrderId the sale that a return names
 */
public record PlainDocument(
        String orderId,
        DocumentType type,
        String customerId,
        LocalDate day,
        Worth worth,
        @Nullable String originalOrderId,
        boolean cancelled) {

    /**
     * An amount and what it is worth in the base currency.
     *
     * @param rate units of the base currency for one unit of {@code currency}
     */
    public record Worth(BigDecimal amount, String currency, BigDecimal rate) {

        BigDecimal inBaseCurrency() {
            return amount.multiply(rate).setScale(4, RoundingMode.HALF_UP);
        }

        Worth less(BigDecimal returned) {
            return new Worth(amount.subtract(returned).max(BigDecimal.ZERO), currency, rate);
        }
    }

    /** A document of the demo, at the demo's rate. */
    public static PlainDocument of(HistoricDocument document) {
        return new PlainDocument(
                document.orderId(),
                document.type(),
                document.customerId(),
                document.day(),
                new Worth(document.amount(), document.currency(), DemoData.RATES.get(document.currency())),
                null,
                false);
    }

    boolean isSale() {
        return type == DocumentType.SALE;
    }
}
