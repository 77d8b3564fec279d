package io.keytier.orders.customers.application;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a customer stands to others.
 *
 * @param into the customer that it was merged into, null if it stands alone
 * @param countsFor the customer that its documents count for, over any chain of merges
 * @param mergedFrom customers that were merged into this one directly, at most 500
 * @param moving whether documents are still on their way
 */
public record CustomerStanding(
        String customerId, @Nullable String into, String countsFor, List<String> mergedFrom, boolean moving) {}
