/** Speaks to the services over HTTP, with patience while one of them is down. */
@NullMarked
package io.keytier.local.api;

import org.jspecify.annotations.NullMarked;
