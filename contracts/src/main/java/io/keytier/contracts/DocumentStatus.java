package io.keytier.contracts;

/** A cancelled document contributes nothing; only a higher revision reinstates it. */
public enum DocumentStatus {
    CONFIRMED,
    CANCELLED
}
