/** What happens to payments without being asked for. */
@NullMarked
package io.keytier.orders.payments.adapter.schedule;

import org.jspecify.annotations.NullMarked;
