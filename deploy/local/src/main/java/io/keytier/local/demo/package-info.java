/** Loads the demo's histories through the services' own HTTP endpoints. */
@NullMarked
package io.keytier.local.demo;

import org.jspecify.annotations.NullMarked;
