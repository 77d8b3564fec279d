package io.keytier.platform.problem;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import org.jspecify.annotations.Nullable;

/** Names of fields as they are shown to the one who sent them, who may have sent anything. */
final class FieldPath {

    private static final int LONGEST_NAME = 100;

    private FieldPath() {}

    /** The path to the field in which reading failed, such as {@code lines[0].sku}; empty if it was in none. */
    static String of(JsonProcessingException thrown) {
        if (!(thrown instanceof JsonMappingException mapping)) {
            return thrown.getProcessor() instanceof JsonParser parser ? at(parser.getParsingContext()) : "";
        }
        var path = "";
        for (var step : mapping.getPath()) {
            path = step.getFieldName() == null ? path + "[" + step.getIndex() + "]" : below(path, step.getFieldName());
        }
        return path;
    }

    /** Where reading stands, for what went wrong in the text itself. */
    private static String at(@Nullable JsonStreamContext context) {
        if (context == null || context.inRoot()) {
            return "";
        }
        var path = at(context.getParent());
        if (context.inArray()) {
            return path + "[" + Math.max(0, context.getCurrentIndex()) + "]";
        }
        return context.getCurrentName() == null ? path : below(path, context.getCurrentName());
    }

    /** The path to a field of this name. */
    static String below(String path, String name) {
        return path.isEmpty() ? shown(name) : path + "." + shown(name);
    }

    /** What can be written back: no control characters, no halves of characters, no endless names. */
    private static String shown(String name) {
        var shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_NAME)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c)
                .forEach(shown::appendCodePoint);
        return shown.toString();
    }
}
