package io.keytier.bench.scoring;

/** Waiting for what tells nobody when it is done. */
final class Pause {

    private Pause() {}

    static void millis(long time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
