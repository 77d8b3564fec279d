/** Events leave a service here: written with the change that they tell of, published by a relay in order per customer. */
@NullMarked
package io.keytier.platform.outbox;

import org.jspecify.annotations.NullMarked;
