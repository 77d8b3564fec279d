package io.keytier.visits.domain;

/**
 * What accounts-service says of a customer, as far as plans depend on it.
 *
 * @param accountVersion the higher one wins
 * @param owner user name of the salesperson responsible
 */
public record Designation(CustomerId customerId, long accountVersion, boolean keyAccount, String owner, Basis basis) {}
