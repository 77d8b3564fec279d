/** Plans and visits in PostgreSQL; the only place that knows SQL. */
@NullMarked
package io.keytier.visits.adapter.persistence;

import org.jspecify.annotations.NullMarked;
