package io.keytier.visits.domain;

import java.util.UUID;

/** Identifies a follow-up plan. */
public record PlanId(UUID value) {}
