/** Recording payments and letting them follow their documents. */
@NullMarked
package io.keytier.orders.payments.application;

import org.jspecify.annotations.NullMarked;
