package io.keytier.scoring.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a customer stands where it stands, what is missing to more, and what it will lose when.
 *
 * @param customer as it stands today
 * @param reach the least that reaches the next tier; null at the top, or where no number of orders reaches it
 * @param losses for each tier up to the one held, from the highest
 */
public record Explanation(Customer customer, @Nullable Reach reach, List<Loss> losses) {

    /**
     * Orders which, placed today, reach the next tier: the fewest, and of those the smallest amount.
     *
     * @param orders how many
     * @param amount of all together, in the base currency
     * @param lastDay the last day on which the same orders, placed on that day instead, still reach it; null if they
     *     always will
     */
    public record Reach(
            String tier,
            int orders,
            BigDecimal amount,
            @Nullable LocalDate lastDay) {}

    /**
     * @param lostOn the day on which the tier is lost if nothing is bought; null if it never is
     */
    public record Loss(String tier, @Nullable LocalDate lostOn) {}
}
