/** Runs the whole system on one machine, each part as a process of its own. */
@NullMarked
package io.keytier.local.stack;

import org.jspecify.annotations.NullMarked;
