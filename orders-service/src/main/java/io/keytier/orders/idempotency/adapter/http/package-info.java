/** The header Idempotency-Key. */
@NullMarked
package io.keytier.orders.idempotency.adapter.http;

import org.jspecify.annotations.NullMarked;
