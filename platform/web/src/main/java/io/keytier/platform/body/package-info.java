/** How large a request's body may be, and in which form it may come. */
@NullMarked
package io.keytier.platform.body;

import org.jspecify.annotations.NullMarked;
