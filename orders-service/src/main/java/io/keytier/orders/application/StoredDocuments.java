package io.keytier.orders.application;

import java.util.Map;
import java.util.Set;

import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.DocumentId;

/**
 * What is stored of the documents asked for.
 *
 * @param documents those that are known
 * @param paid those, known or not, that a payment names
 * @param returned those, known or not, that a return names as its sale
 */
public record StoredDocuments(Map<DocumentId, Document> documents, Set<DocumentId> paid, Set<DocumentId> returned) {}
