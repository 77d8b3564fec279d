/** Forgetting what has expired. */
@NullMarked
package io.keytier.orders.idempotency.adapter.schedule;

import org.jspecify.annotations.NullMarked;
