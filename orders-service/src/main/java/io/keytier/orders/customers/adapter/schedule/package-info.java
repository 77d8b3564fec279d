/** Merges that are to be finished. */
@NullMarked
package io.keytier.orders.customers.adapter.schedule;

import org.jspecify.annotations.NullMarked;
