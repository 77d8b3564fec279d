package io.keytier.platform.paging;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

import io.keytier.platform.problem.ProblemException;

/**
 * Where the next page starts: the sort keys of the last item of this one. Opaque to callers.
 *
 * @param keys none of them holds a control character
 */
public record Cursor(List<String> keys) {

    private static final String SEPARATOR = "\u001f";

    /** A cursor at these sort keys, in the order of sorting. */
    public static Cursor at(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).collect(Collectors.toUnmodifiableList()));
    }

    /** @throws ProblemException 400 if the text is no cursor */
    static Cursor read(String text) {
        try {
            var keys = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            return new Cursor(List.of(keys.split(SEPARATOR, -1)));
        } catch (IllegalArgumentException e) {
            throw unusable();
        }
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
