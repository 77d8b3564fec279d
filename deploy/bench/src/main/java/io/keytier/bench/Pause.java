package io.keytier.bench;

/** Waiting for what tells nobody when it is done. */
public final class Pause {

    private Pause() {}

    public static void millis(long time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
