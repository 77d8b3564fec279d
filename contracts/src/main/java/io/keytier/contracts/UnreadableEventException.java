package io.keytier.contracts;

import org.jspecify.annotations.Nullable;

/** A record that is no event of its topic: it goes to the DLQ with this message as its reason. */
public class UnreadableEventException extends RuntimeException {

    public UnreadableEventException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
