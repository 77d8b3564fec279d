/** Payments over HTTP. */
@NullMarked
package io.keytier.orders.payments.adapter.http;

import org.jspecify.annotations.NullMarked;
