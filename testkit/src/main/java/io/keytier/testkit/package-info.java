/** What the services' tests share: broker, database and tokens, a look into topics, and the rules of the house. */
@NullMarked
package io.keytier.testkit;

import org.jspecify.annotations.NullMarked;
