/** Merging customers, undoing it, and moving their documents. */
@NullMarked
package io.keytier.orders.customers.application;

import org.jspecify.annotations.NullMarked;
