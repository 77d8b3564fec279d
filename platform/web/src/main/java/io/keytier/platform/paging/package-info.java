/** Lists answered page by page, by an opaque cursor. */
@NullMarked
package io.keytier.platform.paging;

import org.jspecify.annotations.NullMarked;
