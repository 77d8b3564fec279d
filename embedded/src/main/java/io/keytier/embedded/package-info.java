/** What KeyTier runs on, from Maven Central alone: a Kafka broker, a PostgreSQL server and a token issuer. */
@NullMarked
package io.keytier.embedded;

import org.jspecify.annotations.NullMarked;
