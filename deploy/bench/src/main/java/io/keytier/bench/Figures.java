package io.keytier.bench;

import java.util.Locale;

/** Numbers as people read them: three significant digits below a hundred, whole ones with separators above. */
public final class Figures {

    private Figures() {}

    public static String of(double value) {
        var size = Math.abs(value);
        var decimals = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
