package io.keytier.orders.application;

/**
 * What became of the lines of a bulk request so far.
 *
 * @param received lines read, blank ones not counted
 * @param created documents not known before
 * @param revised documents that got a new version
 * @param replayed lines that told nothing new, lower revisions too
 * @param rejected lines refused, all of them
 */
public record BulkCounts(long received, long created, long revised, long replayed, long rejected) {}
