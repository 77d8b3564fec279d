package io.keytier.scoring.topology;

/** A backlog that is consumed when the test says so. */
final class HeldBacklog implements Backlog {

    private boolean held = true;

    void hold() {
        held = true;
    }

    void letGo() {
        held = false;
    }

    @Override
    public boolean isConsumed() {
        return !held;
    }

    @Override
    public void processed(long offset) {
        // Held until the test lets go.
    }
}
