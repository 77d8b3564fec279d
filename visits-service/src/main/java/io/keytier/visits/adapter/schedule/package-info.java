/** What the clock starts. */
@NullMarked
package io.keytier.visits.adapter.schedule;

import org.jspecify.annotations.NullMarked;
