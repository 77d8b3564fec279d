/** Settings of the service. */
@NullMarked
package io.keytier.scoring.config;

import org.jspecify.annotations.NullMarked;
