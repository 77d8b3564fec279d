/** Requests that take effect once although they are sent twice. */
@NullMarked
package io.keytier.orders.idempotency;

import org.jspecify.annotations.NullMarked;
