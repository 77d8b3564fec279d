/** Which customers may be merged. */
@NullMarked
package io.keytier.orders.customers.domain;

import org.jspecify.annotations.NullMarked;
