package io.keytier.visits.domain;

import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;

/**
 * Where the customer stood when its plan was made.
 *
 * @param tierRank 0 for a prospect, 1 for the policy's lowest tier
 * @param segment null without any sale in force
 * @param scoreVersion of the score that tier and segment come from
 */
public record Basis(String tier, int tierRank, @Nullable Segment segment, long scoreVersion) {}
