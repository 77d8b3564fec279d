package io.keytier.orders.domain;

import java.math.BigDecimal;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A line of a document. A discount may be a line with a negative price.
 *
 * @param quantity above zero, in the ERP's unit
 * @param unitPrice without tax, in the document's currency
 * @param unitCost what one unit costs the seller
 */
public record Line(
        String sku,
        @Nullable String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        @Nullable BigDecimal unitCost) {

    public Line {
        Texts.identifier("sku", sku);
        Texts.free("description", description);
        quantity = Decimals.ofLine("quantity", quantity);
        if (quantity.signum() <= 0) {
            throw new InvalidDocument("quantity", "must be greater than 0");
        }
        unitPrice = Decimals.ofLine("unitPrice", unitPrice);
        unitCost = unitCost == null ? null : Decimals.ofLine("unitCost", unitCost);
    }

    BigDecimal total() {
        return quantity.multiply(unitPrice);
    }

    /** What the line costs the seller; only where its unit cost is told. */
    BigDecimal cost() {
        return quantity.multiply(Objects.requireNonNull(unitCost));
    }
}
