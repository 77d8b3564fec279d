package io.keytier.scoring.domain;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The end of an import for one customer: its closing marker, or its silence.
 *
 * @param on the business day of the end
 */
public record ImportEnd(String importId, LocalDate on, Instant at) {}
