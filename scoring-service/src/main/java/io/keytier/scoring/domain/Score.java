package io.keytier.scoring.domain;

import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of a customer's figures.
 *
 * @param bands null, like the segment, for a customer without a sale in force
 * @param total the weighted band scores
 * @param tier the tier that the total reaches
 */
public record Score(
        @Nullable BandScores bands,
        int total,
        Tier tier,
        @Nullable Segment segment) {

    static final Score NONE = new Score(null, 0, Tier.NONE, null);
}
