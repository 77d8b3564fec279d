/** What orders-service does, and what it needs from outside to do it. */
@NullMarked
package io.keytier.orders.application;

import org.jspecify.annotations.NullMarked;
