package io.keytier.scoring.domain;

/** What a change announces. */
public enum ChangeKind {
    /** The tier moved, the segment perhaps with it. */
    TIER_CHANGED,
    /** The segment alone moved. */
    SEGMENT_CHANGED,
    /** The score fell below the tier, which a grace still holds. */
    TIER_AT_RISK,
    /** The score came back to the tier within its grace. */
    TIER_RECOVERED
}
