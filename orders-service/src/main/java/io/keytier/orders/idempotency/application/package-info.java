/** Keeping the answer of a request by its key. */
@NullMarked
package io.keytier.orders.idempotency.application;

import org.jspecify.annotations.NullMarked;
