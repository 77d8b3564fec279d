/** Key accounts in. */
@NullMarked
package io.keytier.visits.adapter.kafka;

import org.jspecify.annotations.NullMarked;
