/** Merges in PostgreSQL. */
@NullMarked
package io.keytier.orders.customers.adapter.persistence;

import org.jspecify.annotations.NullMarked;
