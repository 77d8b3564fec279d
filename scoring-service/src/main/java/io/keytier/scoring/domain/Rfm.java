package io.keytier.scoring.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * The three measured figures.
 *
 * @param recencyDays days from the last sale in force, of any age; null for a customer without one
 * @param frequency sales in force within the window
 * @param monetary net sales minus credits within the window, in the base currency; may be negative
 */
public record Rfm(@Nullable Integer recencyDays, long frequency, BigDecimal monetary) {}
