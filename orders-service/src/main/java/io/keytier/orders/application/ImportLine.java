package io.keytier.orders.application;

import io.keytier.orders.domain.Command;
import org.jspecify.annotations.Nullable;

/** One document of an import. */
public sealed interface ImportLine {

    /** Its place in the stream, from 1. */
    long number();

    /** A document to be recorded. */
    record Readable(long number, Command command) implements ImportLine {}

    /** What cannot be a document, and why. */
    record Unreadable(long number, @Nullable String orderId, String detail) implements ImportLine {}
}
