/** Who may do what. */
@NullMarked
package io.keytier.platform.security;

import org.jspecify.annotations.NullMarked;
