/** The HTTP side: who may, what a request means, what is answered. */
@NullMarked
package io.keytier.orders.adapter.http;

import org.jspecify.annotations.NullMarked;
