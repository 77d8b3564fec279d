package io.keytier.orders.customers.domain;

import java.util.Set;

/**
 * Where a customer's documents belong.
 *
 * @param names the customer itself and all that were merged into it, directly or over others
 * @param countsFor the customer that documents with one of these names count for
 */
public record CustomerPlace(Set<String> names, String countsFor) {}
