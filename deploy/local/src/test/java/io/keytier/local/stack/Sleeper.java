package io.keytier.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A process that does nothing until it is ended. */
final class Sleeper {

    private Sleeper() {}

    /** @param trait is seen on its command line */
    static Process start(String trait) {
        try {
            return new ProcessBuilder("sh", "-c", "while read -r line; do :; done", trait).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
