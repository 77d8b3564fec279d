package io.keytier.local.report;

import java.text.BreakIterator;

/** Text in columns of a terminal, where a Chinese character takes two. */
final class Cells {

    private static final String ELLIPSIS = "…";

    private Cells() {}

    /** How many columns the text takes. */
    static int width(String text) {
        return text.codePoints().map(Cells::width).sum();
    }

    /** The text filled up, or cut with an ellipsis, to this width. */
    static String left(String text, int width) {
        var fitting = fit(text, width);
        return fitting + " ".repeat(width - width(fitting));
    }

    /** The text moved to the right end of this width. */
    static String right(String text, int width) {
        var fitting = fit(text, width);
        return " ".repeat(width - width(fitting)) + fitting;
    }

    private static String fit(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        var characters = BreakIterator.getCharacterInstance();
        characters.setText(text);
        var end = text.length();
        while (end > 0 && width(text.substring(0, end)) > width - 1) {
            end = characters.preceding(end);
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    private static int width(int codePoint) {
        var kind = Character.getType(codePoint);
        if (kind == Character.NON_SPACING_MARK || kind == Character.ENCLOSING_MARK) {
            return 0;
        }
        return Character.isIdeographic(codePoint) ? 2 : 1;
    }
}
