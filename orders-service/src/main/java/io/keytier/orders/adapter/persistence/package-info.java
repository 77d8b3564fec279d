/** Documents, rates and imports in PostgreSQL: the only place that knows SQL. */
@NullMarked
package io.keytier.orders.adapter.persistence;

import org.jspecify.annotations.NullMarked;
