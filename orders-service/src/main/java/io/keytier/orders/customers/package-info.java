/** Customers that turn out to be one. */
@NullMarked
package io.keytier.orders.customers;

import org.jspecify.annotations.NullMarked;
