package io.keytier.visits.domain;

import java.util.UUID;

/** Identifies a visit; it keeps it when it moves to another day or another plan. */
public record VisitId(UUID value) {}
