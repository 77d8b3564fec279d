package io.keytier.platform.paging;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.keytier.platform.problem.ProblemException;

/**
 * Where the next page starts: the sort keys of the last item of this one. Opaque to callers.
 *
 * @param keys none of them holds a control character
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    private static final int LATEST_YEAR = 9999;

    /** A cursor at these sort keys, in the order of sorting. */
    public static Cursor at(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).collect(Collectors.toUnmodifiableList()));
    }

    /** @throws ProblemException 400 if the text is no cursor, or holds the one character that no database takes */
    static Cursor read(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var keys = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            var cursor = new Cursor(List.of(keys.split(SEPARATOR, -1)));
            if (cursor.keys.stream().noneMatch(key -> key.indexOf('\0') >= 0)) {
                return cursor;
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // Told below, like a cursor that was made by someone else.
        }
        throw unusable();
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
     * A key by its position, as something else than text.
     *
     * @param reading fails with an {@link IllegalArgumentException} or a {@link DateTimeException} on any other text
     * @throws ProblemException 400 if the cursor is of another list
     */
    public <T> T key(int position, Function<String, T> reading) {
        var text = key(position);
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw unusable();
        }
    }

    /**
     * A key that is a day.
     *
     * @throws ProblemException 400 if the cursor is of another list, or the day's year is not one from 1 to 9999
     */
    public LocalDate day(int position) {
        return checked(key(position, LocalDate::parse));
    }

    /**
     * A key that is an instant, with the offset of UTC.
     *
     * @throws ProblemException 400 if the cursor is of another list, or the year is not one from 1 to 9999
     */
    public OffsetDateTime time(int position) {
        var time = key(position, text -> Instant.parse(text).atOffset(ZoneOffset.UTC));
        checked(time.toLocalDate());
        return time;
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LATEST_YEAR) {
            throw unusable();
        }
        return day;
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
