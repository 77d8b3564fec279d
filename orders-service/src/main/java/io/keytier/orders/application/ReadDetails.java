package io.keytier.orders.application;

import java.util.List;

import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.Settlement;

/** Reads what belongs to a document, each part by one query. */
public interface ReadDetails {

    /** The former versions, the latest first, at most {@code limit}; without lines and cancellations. */
    List<Document> formerVersions(Document document, int limit);

    /** The returns that match a sale, cancelled ones too, the latest first, at most {@code limit}. */
    List<FoundDocument> returnsOf(Document sale, int limit);

    /** What is still to be paid of it. */
    Settlement settlementOf(FoundDocument found);
}
