package io.keytier.scoring.domain;

/** What is kept of one customer besides its state: its documents and its days. */
public record Books(DocumentJournal documents, DayJournal days) {}
