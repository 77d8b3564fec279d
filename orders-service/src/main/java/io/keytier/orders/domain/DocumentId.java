package io.keytier.orders.domain;

import java.util.Comparator;

/**
 * What identifies a document: two systems may use the same order number. By source and then number is the order in which
 * documents are written, so that no two transactions wait for each other in a circle.
 *
 * @param source the sending system
 * @param orderId its number there
 */
public record DocumentId(String source, String orderId) implements Comparable<DocumentId> {

    private static final Comparator<DocumentId> ORDER =
            Comparator.comparing(DocumentId::source).thenComparing(DocumentId::orderId);

    public DocumentId {
        Texts.identifier("source", source);
        Texts.identifier("orderId", orderId);
    }

    @Override
    public int compareTo(DocumentId other) {
        return ORDER.compare(this, other);
    }
}
