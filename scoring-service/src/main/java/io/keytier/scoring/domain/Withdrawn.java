package io.keytier.scoring.domain;

/** A document that went to another customer. Its version stays, so that nothing older brings it back. */
public record Withdrawn(DocumentId id, long version, boolean named) implements Document {

    /** A withdrawal as it arrives. */
    public static Withdrawn arriving(DocumentId id, long version) {
        return new Withdrawn(id, version, false);
    }

    @Override
    public Withdrawn asNamed() {
        return new Withdrawn(id, version, true);
    }

    @Override
    public void leave(Ledger ledger) {
        // It counts for nothing.
    }

    @Override
    public Withdrawn enter(Ledger ledger, boolean named) {
        return new Withdrawn(id, version, named);
    }
}
