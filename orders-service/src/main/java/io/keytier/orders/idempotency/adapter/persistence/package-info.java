/** Kept answers in PostgreSQL. */
@NullMarked
package io.keytier.orders.idempotency.adapter.persistence;

import org.jspecify.annotations.NullMarked;
