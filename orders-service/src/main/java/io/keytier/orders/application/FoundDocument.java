package io.keytier.orders.application;

import io.keytier.orders.domain.Document;
import io.keytier.orders.domain.Standing;

/** A document and how it stands to the others. */
public record FoundDocument(Document document, Standing standing) {}
