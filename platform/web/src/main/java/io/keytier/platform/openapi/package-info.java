/** What the descriptions of all services (OpenAPI) say alike: problems, common parameters, what may be null. */
@NullMarked
package io.keytier.platform.openapi;

import org.jspecify.annotations.NullMarked;
