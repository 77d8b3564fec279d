/** What a sales document is and what becomes of it: pure decisions over values. */
@NullMarked
package io.keytier.orders.domain;

import org.jspecify.annotations.NullMarked;
