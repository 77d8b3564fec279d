/** What a payment is and which customer it belongs to. */
@NullMarked
package io.keytier.orders.payments.domain;

import org.jspecify.annotations.NullMarked;
