/** What crosses a service's border: topics, the events on them, and their JSON form. */
@NullMarked
package io.keytier.contracts;

import org.jspecify.annotations.NullMarked;
