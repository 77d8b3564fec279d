/** The demo's order histories: read from their files and moved in time. Pure. */
@NullMarked
package io.keytier.local.history;

import org.jspecify.annotations.NullMarked;
