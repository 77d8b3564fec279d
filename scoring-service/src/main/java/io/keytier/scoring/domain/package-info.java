/** Rolling RFM scoring: documents, days, scores, tiers and how they move. Pure: no Kafka, no clock, no framework. */
@NullMarked
package io.keytier.scoring.domain;

import org.jspecify.annotations.NullMarked;
