package io.keytier.orders.domain;

/** A value that no document may have. The message reads on from the field's name. */
public final class InvalidDocument extends RuntimeException {

    private final String field;

    public InvalidDocument(String field, String message) {
        super(message);
        this.field = field;
    }

    /** The field to blame, as callers name it. */
    public String field() {
        return field;
    }
}
