/** JSON over HTTP: strict on input, decimals as strings on output. */
@NullMarked
package io.keytier.platform.json;

import org.jspecify.annotations.NullMarked;
