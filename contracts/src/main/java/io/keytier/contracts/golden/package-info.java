/** Sample events that both sides of every topic are tested against. */
@NullMarked
package io.keytier.contracts.golden;

import org.jspecify.annotations.NullMarked;
