/** Keeps each customer's rolling RFM score and tier. */
@NullMarked
package io.keytier.scoring;

import org.jspecify.annotations.NullMarked;
