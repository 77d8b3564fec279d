package io.keytier.contracts;

/** A sale, or goods and money going back. A document never changes its type. */
public enum DocumentType {
    SALE,
    RETURN
}
