package io.keytier.scoring.domain;

/** A document's identity: the system that sent it and that system's own number. */
public record DocumentId(String source, String orderId) {}
