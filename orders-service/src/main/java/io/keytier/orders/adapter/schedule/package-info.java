/** What happens without being asked for. */
@NullMarked
package io.keytier.orders.adapter.schedule;

import org.jspecify.annotations.NullMarked;
