/** Merges over HTTP. */
@NullMarked
package io.keytier.orders.customers.adapter.http;

import org.jspecify.annotations.NullMarked;
