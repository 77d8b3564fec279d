package io.keytier.local.history;

import java.math.BigDecimal;

/**
 * A line of an order.
 *
 * @param unitPrice after discount
 */
public record OrderLine(String sku, BigDecimal quantity, BigDecimal unitPrice) {

    /** Exact. */
    public BigDecimal amount() {
        return quantity.multiply(unitPrice);
    }
}
