/** Payments in PostgreSQL. */
@NullMarked
package io.keytier.orders.payments.adapter.persistence;

import org.jspecify.annotations.NullMarked;
