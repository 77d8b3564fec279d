/** What came out of the demo, as a sales manager would like to read it. */
@NullMarked
package io.keytier.local.report;

import org.jspecify.annotations.NullMarked;
