/** Policies as JSON. */
@NullMarked
package io.keytier.scoring.adapter.policy;

import org.jspecify.annotations.NullMarked;
