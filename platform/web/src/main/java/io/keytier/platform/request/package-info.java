/** Identifiers, days and choices as they come in paths and queries. */
@NullMarked
package io.keytier.platform.request;

import org.jspecify.annotations.NullMarked;
