/** Scores for people and services. */
@NullMarked
package io.keytier.scoring.adapter.http;

import org.jspecify.annotations.NullMarked;
