/** The intake of orders beside the database that it stands on. */
@NullMarked
package io.keytier.bench.orders;

import org.jspecify.annotations.NullMarked;
