package io.keytier.contracts;

/** Whether the rank of the tier rose or fell. */
public enum Direction {
    UP,
    DOWN
}
