/** Takes sales documents from ERPs, keeps them and publishes them. */
@NullMarked
package io.keytier.orders;

import org.jspecify.annotations.NullMarked;
