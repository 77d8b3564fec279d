package io.keytier.scoring.domain;

import java.time.Instant;

/**
 * An import that is loading this customer's history: tiers move silently until it closes.
 *
 * @param announced where the customer stood when it began, from which the closing change is told
 * @param heardAt when it last sent a document of this customer
 */
public record OpenImport(String importId, Standing announced, Instant heardAt) {}
