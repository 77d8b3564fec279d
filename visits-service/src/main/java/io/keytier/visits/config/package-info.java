/** What can be configured. */
@NullMarked
package io.keytier.visits.config;

import org.jspecify.annotations.NullMarked;
