package io.keytier.contracts;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a customer brought over all time, in the base currency.
 *
 * @param firstPurchaseOn business day of the first sale in force
 * @param orders sales in force
 * @param amount net amounts of sales in force minus credits
 * @param profit net amounts minus costs; null while the cost of a sale in force is unknown
 */
public record Lifetime(
        @Nullable LocalDate firstPurchaseOn,
        long orders,
        BigDecimal amount,
        @Nullable BigDecimal profit) {}
