package io.keytier.scoring.domain;

import io.keytier.contracts.Segment;

/** The band scores from which a dimension is high. */
public record SegmentCuts(int recencyHighFrom, int frequencyHighFrom, int monetaryHighFrom) {

    Segment segmentOf(BandScores bands) {
        return Segment.of(
                bands.recency() >= recencyHighFrom,
                bands.frequency() >= frequencyHighFrom,
                bands.monetary() >= monetaryHighFrom);
    }
}
