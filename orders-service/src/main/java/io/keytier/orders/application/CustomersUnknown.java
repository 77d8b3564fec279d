package io.keytier.orders.application;

/** Ends a transaction that took its customers for known. */
public final class CustomersUnknown extends RuntimeException {}
