package io.keytier.platform.outbox;

/** How many buckets this process serves, and how many it may: of n processes none keeps more than its n-th part. */
final class FairShare {

    private int held;
    private int allowed = Buckets.COUNT;

    /** Called whenever the number of processes that relay is known anew. */
    synchronized void among(int processes) {
        allowed = (Buckets.COUNT + processes - 1) / processes;
    }

    /** Whether one more bucket may be served; if so, it counts until {@link #giveBack()}. */
    synchronized boolean tryTake() {
        if (held >= allowed) {
            return false;
        }
        held++;
        return true;
    }

    synchronized boolean isExceeded() {
        return held > allowed;
    }

    synchronized void giveBack() {
        held--;
    }
}
