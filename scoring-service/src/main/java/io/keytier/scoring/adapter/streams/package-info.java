/** Starts the topology, and knows what the consumer still has to read. */
@NullMarked
package io.keytier.scoring.adapter.streams;

import org.jspecify.annotations.NullMarked;
