/** Consuming events: batches, one transaction each; what cannot be processed goes to the DLQ and never stops a partition. */
@NullMarked
package io.keytier.platform.intake;

import org.jspecify.annotations.NullMarked;
