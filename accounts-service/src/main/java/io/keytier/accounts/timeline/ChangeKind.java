package io.keytier.accounts.timeline;

import java.util.Arrays;

import io.keytier.contracts.CustomerChange;

/** What moved. */
enum ChangeKind {
    /** The tier, whether or not the segment moved with it. */
    TIER(CustomerChange.TIER_CHANGED),
    /** The segment alone. */
    SEGMENT(CustomerChange.SEGMENT_CHANGED),
    /** Nothing yet: a grace holds a fall back. */
    AT_RISK(CustomerChange.TIER_AT_RISK),
    /** Nothing: the fall that was held back is off. */
    RECOVERED(CustomerChange.TIER_RECOVERED);

    private final String eventType;

    ChangeKind(String eventType) {
        this.eventType = eventType;
    }

    static ChangeKind of(String eventType) {
        return Arrays.stream(values())
                .filter(kind -> kind.eventType.equals(eventType))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of change: " + eventType));
    }
}
