package io.keytier.visits.domain;

import io.keytier.contracts.Segment;
import org.jspecify.annotations.Nullable;

/** Designations of one customer. */
final class Designations {

    private static final CustomerId CUSTOMER = new CustomerId("C-42");

    private Designations() {}

    static Designation key(int rank, Segment segment) {
        return designation(true, "rep-1", rank, segment);
    }

    static Designation keyOf(String owner, int rank) {
        return designation(true, owner, rank, Segment.IMPORTANT_VALUE);
    }

    static Designation key(int rank) {
        return keyOf("rep-1", rank);
    }

    static Designation notKey(String owner) {
        return designation(false, owner, 1, Segment.GENERAL_VALUE);
    }

    private static Designation designation(boolean key, String owner, int rank, @Nullable Segment segment) {
        return new Designation(CUSTOMER, 1, key, owner, new Basis("RANK-" + rank, rank, segment, rank));
    }
}
