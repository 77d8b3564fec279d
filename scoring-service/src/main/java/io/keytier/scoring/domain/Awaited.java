package io.keytier.scoring.domain;

/** A sale that returns name and that has not been seen yet. Keeping it spares every other sale the search for returns. */
public record Awaited(DocumentId id) implements Document {

    @Override
    public long version() {
        return 0;
    }

    @Override
    public boolean named() {
        return true;
    }

    @Override
    public Awaited asNamed() {
        return this;
    }

    @Override
    public void leave(Ledger ledger) {
        // It counts for nothing.
    }

    @Override
    public Awaited enter(Ledger ledger, boolean named) {
        return this;
    }
}
