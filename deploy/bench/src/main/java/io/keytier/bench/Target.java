package io.keytier.bench;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a figure is to reach.
 *
 * @param bound the least or the most, inclusive
 */
public record Target(String name, double value, Side side, double bound) {

    /** On which side of the bound the value has to be. */
    public enum Side {
        AT_LEAST,
        AT_MOST
    }

    public static Target atLeast(String name, double value, double bound) {
        return new Target(name, value, Side.AT_LEAST, bound);
    }

    public static Target atMost(String name, double value, double bound) {
        return new Target(name, value, Side.AT_MOST, bound);
    }

    @JsonProperty("met")
    public boolean isMet() {
        return side == Side.AT_LEAST ? value >= bound : value <= bound;
    }
}
