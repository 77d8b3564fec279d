package io.keytier.visits.domain;

/**
 * Identifies a customer, globally.
 *
 * @param value 1 to 128 characters, any but control characters
 */
public record CustomerId(String value) {

    private static final int MAX_LENGTH = 128;

    public CustomerId {
        if (value.isBlank() || value.codePointCount(0, value.length()) > MAX_LENGTH) {
            throw new IllegalArgumentException("a customerId has 1 to 128 characters, not '" + value + "'");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a customerId holds no control characters");
        }
    }
}
