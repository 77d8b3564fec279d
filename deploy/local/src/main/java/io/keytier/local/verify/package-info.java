/** Proves that the services are in step with each other and with a plain recomputation. */
@NullMarked
package io.keytier.local.verify;

import org.jspecify.annotations.NullMarked;
