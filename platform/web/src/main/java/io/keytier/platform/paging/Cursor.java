package io.keytier.platform.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.keytier.platform.problem.ProblemException;

/**
 * Where the next page starts: the sort keys of the last item of this one. Opaque to callers.
 *
 * @param keys none of them holds a control character
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    /** A time whose year has a sign: it lies before the year 0 or after 9999. */
    private static final Pattern TIME_OUT_OF_BOUNDS = Pattern.compile("[+-]\\d{4,}-\\d\\d-\\d\\dT.*");

    private static final int LATEST_YEAR = 9999;

    /** A cursor at these sort keys, in the order of sorting. */
    public static Cursor at(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).collect(Collectors.toUnmodifiableList()));
    }

    /** @throws ProblemException 400 if the text is no cursor, or holds what no list is sorted by */
    static Cursor read(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var keys = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            var cursor = new Cursor(List.of(keys.split(SEPARATOR, -1)));
            if (cursor.keys.stream().allMatch(Cursor::isKey)) {
                return cursor;
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Told below, like a cursor that was made by someone else.
        }
        throw unusable();
    }

    private static boolean isKey(String text) {
        return text.chars().noneMatch(Character::isISOControl)
                && !TIME_OUT_OF_BOUNDS.matcher(text).matches();
    }

    /**
     * A key by its position.
     *
     * @throws ProblemException 400 if the cursor is of another list
     */
    public String key(int position) {
        if (position >= keys.size()) {
            throw unusable();
        }
        return keys.get(position);
    }

    /**
     * A key that is a day.
     *
     * @throws ProblemException 400 if the cursor is of another list, or the day's year is not one from 1 to 9999
     */
    public LocalDate day(int position) {
        try {
            var day = LocalDate.parse(key(position));
            if (day.getYear() >= 1 && day.getYear() <= LATEST_YEAR) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Told below, like a day that no list of ours reaches.
        }
        throw unusable();
    }

    /** The cursor as callers see it. */
    public String text() {
        var bytes = String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** 400 for a cursor that does not fit this list. */
    public static ProblemException unusable() {
        return ProblemException.invalid(
                "cursor", "is not a cursor of this list: pass on the nextCursor of its last page");
    }
}
