/** The business clock: which business day it is, and which day an instant belongs to. */
@NullMarked
package io.keytier.platform.time;

import org.jspecify.annotations.NullMarked;
