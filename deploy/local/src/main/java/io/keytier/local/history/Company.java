package io.keytier.local.history;

/** The master data of a customer. */
public record Company(String customerId, String name, String country) {}
