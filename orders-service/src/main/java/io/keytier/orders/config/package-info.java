/** What an installation can set. */
@NullMarked
package io.keytier.orders.config;

import org.jspecify.annotations.NullMarked;
