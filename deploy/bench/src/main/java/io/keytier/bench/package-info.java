/** What all benchmarks share: a place to work, medians, conditions and the results file. */
@NullMarked
package io.keytier.bench;

import org.jspecify.annotations.NullMarked;
