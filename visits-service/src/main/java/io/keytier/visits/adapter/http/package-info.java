/** Plans and visits over HTTP. */
@NullMarked
package io.keytier.visits.adapter.http;

import org.jspecify.annotations.NullMarked;
