/** The kustomizations as they render, held against the schemas of what they create and against contracts. */
@NullMarked
package io.keytier.kubernetes;

import org.jspecify.annotations.NullMarked;
