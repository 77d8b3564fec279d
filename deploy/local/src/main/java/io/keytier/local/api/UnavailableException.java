package io.keytier.local.api;

import org.jspecify.annotations.Nullable;

/** A service did not answer, or answered that it cannot now. The same request may succeed later. */
public class UnavailableException extends RuntimeException {

    /** @param message which service, and what it said instead */
    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
