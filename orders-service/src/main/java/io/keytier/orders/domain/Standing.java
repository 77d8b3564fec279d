package io.keytier.orders.domain;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * How a document stands to others at the moment; it changes as they come and change.
 *
 * @param unmatched a return that matches no sale and is a credit on account
 * @param cutBy by how much the matching returns together exceed their sale, in the document's currency; told with the
 *     sale and with each of its returns, null where nothing is cut
 */
public record Standing(boolean unmatched, @Nullable BigDecimal cutBy) {

    /** Of a sale that no return names, and of a return that its sale covers. */
    public static final Standing CLEAR = new Standing(false, null);
}
