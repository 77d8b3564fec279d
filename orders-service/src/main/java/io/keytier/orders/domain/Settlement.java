package io.keytier.orders.domain;

import java.math.BigDecimal;

/**
 * What is still to be paid of a document, in the document's currency.
 *
 * @param returned what its matching returns took off a sale, never more than its amount
 * @param paid all payments with their sign; one in another currency at its own rate and the document's, HALF_UP to 4
 *     decimals
 * @param openAmount what the customer owes; below zero for what the customer has to get back. The open amounts of all
 *     documents of a customer add up to what it owes in all
 */
public record Settlement(BigDecimal returned, BigDecimal paid, BigDecimal openAmount) {

    /**
     * Settles a document.
     *
     * @param returns the sum of the returns in force that match it
     */
    public static Settlement of(Document document, Standing standing, BigDecimal returns, BigDecimal paid) {
        var amount = document.content().figures().total().amount();
        var counted = document.content().isCancelled() ? BigDecimal.ZERO : returns.min(amount);
        return new Settlement(
                Decimals.sum(counted),
                Decimals.sum(paid),
                Decimals.sum(due(document, standing, counted).subtract(paid)));
    }

    /** A return that matches is settled with its sale. */
    private static BigDecimal due(Document document, Standing standing, BigDecimal returned) {
        var content = document.content();
        var amount = content.figures().total().amount();
        if (content.isCancelled()) {
            return BigDecimal.ZERO;
        }
        if (content.isSale()) {
            return amount.subtract(returned);
        }
        return standing.unmatched() ? amount.negate() : BigDecimal.ZERO;
    }
}
