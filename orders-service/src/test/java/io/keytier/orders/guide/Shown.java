package io.keytier.orders.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/**
 * Compares what a page shows with what there is. JSON may be shortened by fields, not by elements of arrays; an ellipsis
 * in a text stands for anything that is not empty.
 */
final class Shown {

    private static final String ELLIPSIS = "…";
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Shown() {}

    static boolean matches(String shown, @Nullable String real) {
        var pattern = Pattern.compile(Pattern.quote(shown).replace(ELLIPSIS, "\\E.+\\Q"), Pattern.DOTALL);
        return real != null && pattern.matcher(real).matches();
    }

    /** Differences between bodies: as JSON where the page shows JSON, else as text; none where it shows nothing. */
    static List<String> differences(String shown, String real) {
        var found = new ArrayList<String>();
        if (shown.isEmpty()) {
            return found;
        }
        try {
            compare("body", JSON.readTree(shown), JSON.readTree(real), found);
        } catch (JsonProcessingException e) {
            if (!matches(shown, real)) {
                found.add("the page says\n%s\nthe service\n%s".formatted(shown, real));
            }
        }
        return found;
    }

    private static void compare(String path, JsonNode shown, @Nullable JsonNode real, List<String> found) {
        if (real == null) {
            found.add(path + ": the service answers no such field");
        } else if (shown.isObject() && real.isObject()) {
            shown.properties()
                    .forEach(field ->
                            compare(path + "." + field.getKey(), field.getValue(), real.get(field.getKey()), found));
        } else if (shown.isArray() && real.isArray() && shown.size() == real.size()) {
            for (var i = 0; i < shown.size(); i++) {
                compare(path + "[" + i + "]", shown.get(i), real.get(i), found);
            }
        } else if (!isSame(shown, real)) {
            found.add("%s: the page says %s, the service %s".formatted(path, shown, real));
        }
    }

    private static boolean isSame(JsonNode shown, JsonNode real) {
        return shown.isTextual() && real.isTextual()
                ? matches(shown.textValue(), real.textValue())
                : shown.equals(real);
    }
}
