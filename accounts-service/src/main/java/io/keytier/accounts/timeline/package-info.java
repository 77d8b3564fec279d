/** How each account came to its tier and segment. No rule to protect here: a table behind a topic and a resource. */
@NullMarked
package io.keytier.accounts.timeline;

import org.jspecify.annotations.NullMarked;
