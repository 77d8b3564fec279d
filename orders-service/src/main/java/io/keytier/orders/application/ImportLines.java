package io.keytier.orders.application;

import java.io.IOException;
import java.util.Optional;

/** The lines of an import, one at a time as they arrive. */
@FunctionalInterface
public interface ImportLines {

    /**
     * The next line; empty at the end.
     *
     * @throws IOException if the stream broke
     */
    Optional<ImportLine> next() throws IOException;
}
