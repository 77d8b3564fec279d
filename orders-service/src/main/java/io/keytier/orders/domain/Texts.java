package io.keytier.orders.domain;

import org.jspecify.annotations.Nullable;

/** What texts from outside may hold. */
public final class Texts {

    private static final int MAX_IDENTIFIER = 128;
    private static final int MAX_FREE_TEXT = 1_000;
    private static final String LINE_BREAKS_AND_TABS = "\n\r\t";

    private Texts() {}

    /** An identifier: 1 to 128 characters of any script, spaces and slashes too, no control characters. */
    public static String identifier(String field, String text) {
        if (text.isBlank()) {
            throw new InvalidDocument(field, "must not be empty");
        }
        return checked(field, text, "", MAX_IDENTIFIER);
    }

    /**
     * An identifier that something new may have: neither {@code .} nor {@code ..}, which vanish from the paths of
     * addresses however they are encoded. What was taken in earlier can still be read.
     */
    public static String addressable(String field, String identifier) {
        if (identifier.equals(".") || identifier.equals("..")) {
            throw new InvalidDocument(field, "must not be " + identifier + ": no address can hold it");
        }
        return identifier;
    }

    /** Free text of at most 1000 characters; line breaks and tabs are its only control characters. */
    public static @Nullable String free(String field, @Nullable String text) {
        return text == null ? null : checked(field, text, LINE_BREAKS_AND_TABS, MAX_FREE_TEXT);
    }

    private static String checked(String field, String text, String controls, int most) {
        var isWhole = true;
        var characters = 0;
        for (var i = 0; i < text.length(); i++, characters++) {
            var unit = text.charAt(i);
            if (Character.isISOControl(unit) && controls.indexOf(unit) < 0) {
                throw new InvalidDocument(field, "must not hold control characters");
            }
            if (Character.isSurrogate(unit)) {
                if (isPairAt(text, i)) {
                    i++;
                } else {
                    isWhole = false;
                }
            }
        }
        if (characters > most) {
            throw new InvalidDocument(field, "must not be longer than " + most + " characters");
        }
        // Half a character of a pair cannot be stored: what comes back from UTF-8 would be another identifier.
        if (!isWhole) {
            throw new InvalidDocument(field, "must hold whole characters only");
        }
        return text;
    }

    private static boolean isPairAt(String text, int position) {
        return position + 1 < text.length()
                && Character.isSurrogatePair(text.charAt(position), text.charAt(position + 1));
    }
}
