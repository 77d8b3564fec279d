/** Errors as application/problem+json (RFC 9457), from one table. */
@NullMarked
package io.keytier.platform.problem;

import org.jspecify.annotations.NullMarked;
