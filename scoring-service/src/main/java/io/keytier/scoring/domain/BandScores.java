package io.keytier.scoring.domain;

/** The score of the band that each figure falls into. */
public record BandScores(int recency, int frequency, int monetary) {}
