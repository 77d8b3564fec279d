package io.keytier.scoring.domain;

/**
 * Where a customer stands on a business day.
 *
 * @param tier the tier it holds, which a grace may keep above that of the score
 * @param figures what the score follows from, recency counted to that day
 * @param atRisk whether a grace keeps the tier
 */
public record Standing(Tier tier, Score score, Rfm figures, boolean atRisk) {}
