/** The rolling engine beside the bare streaming engine, the naive stream and the batch. */
@NullMarked
package io.keytier.bench.scoring;

import org.jspecify.annotations.NullMarked;
