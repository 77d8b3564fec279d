package io.keytier.accounts.account.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a customer bought, as scoring counts it.
 *
 * @param lastPurchaseOn business day of the last sale in force, of any age; null where there is none
 * @param frequency sales in force within the window
 * @param monetary net sales minus credits within the window; may be negative
 * @param currency the base currency; null for a prospect without a score
 */
public record Figures(
        @Nullable LocalDate lastPurchaseOn,
        long frequency,
        BigDecimal monetary,
        @Nullable String currency) {}
