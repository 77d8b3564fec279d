package io.keytier.orders.application;

/** Another transaction came first; nothing was changed, and the same again will work. */
public class ConcurrentChange extends RuntimeException {

    public ConcurrentChange(String message, Throwable cause) {
        super(message, cause);
    }
}
