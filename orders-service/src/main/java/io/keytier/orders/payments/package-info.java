/** Payments of documents. */
@NullMarked
package io.keytier.orders.payments;

import org.jspecify.annotations.NullMarked;
