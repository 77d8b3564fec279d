package io.keytier.local.stack;

/** The stack cannot run; the message tells its user why and what to do. */
final class StackException extends RuntimeException {

    StackException(String message) {
        super(message);
    }
}
