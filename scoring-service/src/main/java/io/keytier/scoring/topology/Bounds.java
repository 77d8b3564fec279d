package io.keytier.scoring.topology;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

import io.keytier.contracts.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/**
 * Within which bounds values are kept, so that no stored value and no key grows beyond them and every day has days
 * around it. orders-service keeps the same bounds; what is beyond them was not published by it.
 */
final class Bounds {

    private static final int LONGEST_IDENTIFIER = 128;
    private static final int AMOUNT_DECIMALS = 4;
    private static final int AMOUNT_DIGITS = 15;
    private static final int RATE_DECIMALS = 10;
    private static final int RATE_DIGITS = 9;
    private static final int LAST_YEAR = 9999;
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private Bounds() {}

    /** 1 to 128 whole characters without control characters: a key ends its texts by one. */
    static void identifier(String name, @Nullable String text) {
        require(text != null, name, " is missing");
        require(!text.isEmpty() && text.length() <= 2 * LONGEST_IDENTIFIER, name, " is empty or too long");
        int characters = 0;
        for (int i = 0; i < text.length(); characters++) {
            int character = text.codePointAt(i);
            require(
                    !Character.isISOControl(character) && Character.getType(character) != Character.SURROGATE,
                    name,
                    " holds a control character or half a character");
            i += Character.charCount(character);
        }
        require(characters <= LONGEST_IDENTIFIER, name, " is too long");
    }

    static void currency(@Nullable String code) {
        require(code != null && code.length() == 3, "currency is missing or no ISO 4217 code");
        require(code.chars().allMatch(letter -> letter >= 'A' && letter <= 'Z'), "currency is no ISO 4217 code");
    }

    static BigDecimal amount(String name, @Nullable BigDecimal value) {
        require(value != null && value.signum() >= 0, name, " is missing or negative");
        return plain(name, value, AMOUNT_DIGITS, AMOUNT_DECIMALS);
    }

    static BigDecimal rate(String name, @Nullable BigDecimal value) {
        require(value != null && value.signum() > 0, name, " is missing or not positive");
        return plain(name, value, RATE_DIGITS, RATE_DECIMALS);
    }

    static void day(String name, @Nullable LocalDate day) {
        require(day != null, name, " is missing");
        require(day.getYear() > 0 && day.getYear() <= LAST_YEAR, name, " is not within the years 1 to " + LAST_YEAR);
    }

    static void time(String name, @Nullable Instant time) {
        require(time != null, name, " is missing");
        require(!time.isBefore(FIRST) && time.isBefore(END), name, " is not within the years 1 to " + LAST_YEAR);
    }

    static void require(boolean condition, String violation) {
        require(condition, "", violation);
    }

    /** The message is put together only if it is needed: these checks are made for every field of every event. */
    private static void require(boolean condition, String name, String violation) {
        if (!condition) {
            throw new UnreadableEventException(name + violation, null);
        }
    }

    private static BigDecimal plain(String name, BigDecimal value, int digits, int decimals) {
        if (value.scale() >= 0 && value.scale() <= decimals && value.precision() - value.scale() <= digits) {
            return value;
        }
        var stripped = value.stripTrailingZeros();
        require(stripped.scale() <= decimals, name + " has more than " + decimals + " decimals");
        // In long: the exponent of a hostile number is beyond int.
        require(
                (long) stripped.precision() - stripped.scale() <= digits,
                name + " has more than " + digits + " digits");
        return stripped.setScale(Math.max(0, stripped.scale()));
    }
}
