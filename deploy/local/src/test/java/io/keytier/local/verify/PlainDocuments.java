package io.keytier.local.verify;

import java.math.BigDecimal;
import java.time.LocalDate;

import io.keytier.contracts.DocumentType;
import io.keytier.local.verify.PlainDocument.Worth;

/** Documents of one customer, in the base currency, that differ in what a case is about. */
final class PlainDocuments {

    static final String CUSTOMER = "C-1";

    private PlainDocuments() {}

    static PlainDocument sale(String orderId, LocalDate day, String amount) {
        return new PlainDocument(orderId, DocumentType.SALE, CUSTOMER, day, worth(amount), null, false);
    }

    static PlainDocument returned(String orderId, LocalDate day, String amount, String originalOrderId) {
        return new PlainDocument(orderId, DocumentType.RETURN, CUSTOMER, day, worth(amount), originalOrderId, false);
    }

    static PlainDocument cancelled(PlainDocument document) {
        return new PlainDocument(
                document.orderId(),
                document.type(),
                document.customerId(),
                document.day(),
                document.worth(),
                document.originalOrderId(),
                true);
    }

    private static Worth worth(String amount) {
        return new Worth(new BigDecimal(amount), "CNY", BigDecimal.ONE);
    }
}
