package io.keytier.orders.domain;

/**
 * What identifies a document: two systems may use the same order number.
 *
 * @param source the sending system
 * @param orderId its number there
 */
public record DocumentId(String source, String orderId) {

    public DocumentId {
        Texts.identifier("source", source);
        Texts.identifier("orderId", orderId);
    }
}
