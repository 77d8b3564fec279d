package io.keytier.orders.domain;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** What texts from outside may hold. */
public final class Texts {

    private static final int MAX_IDENTIFIER = 128;
    private static final int MAX_FREE_TEXT = 1_000;

    private Texts() {}

    /** An identifier: 1 to 128 characters of any script, spaces and slashes too, no control characters. */
    public static String identifier(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidDocument(field, "must not be empty");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidDocument(field, "must not hold control characters");
        }
        return bounded(field, text, MAX_IDENTIFIER);
    }

    /** Free text of at most 1000 characters; line breaks and tabs are its only control characters. */
    public static @Nullable String free(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new InvalidDocument(field, "must not hold control characters");
        }
        return bounded(field, text, MAX_FREE_TEXT);
    }

    private static String bounded(String field, String text, int most) {
        if (text.codePointCount(0, text.length()) > most) {
            throw new InvalidDocument(field, "must not be longer than " + most + " characters");
        }
        // Half a character of a pair cannot be stored: what comes back from UTF-8 would be another identifier.
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new InvalidDocument(field, "must hold whole characters only");
        }
        return text;
    }
}
