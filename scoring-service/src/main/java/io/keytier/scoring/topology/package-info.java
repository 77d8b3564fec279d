/** The Kafka Streams topology around the scoring domain: every node, store and topic is named here. */
@NullMarked
package io.keytier.scoring.topology;

import org.jspecify.annotations.NullMarked;
