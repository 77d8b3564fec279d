package io.keytier.scoring.topology;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Writes the parts of a stored value one after the other. A small number takes few bytes, whatever its sign. */
final class ByteWriter {

    private static final int SHORTEST = 128;
    private static final int LONGEST_NUMBER = 10;

    private byte[] bytes = new byte[SHORTEST];
    private int length;

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void flag(boolean value) {
        number(value ? 1 : 0);
    }

    void number(long value) {
        unsigned(value << 1 ^ value >> Long.SIZE - 1);
    }

    private void unsigned(long value) {
        ensure(LONGEST_NUMBER);
        var rest = value;
        while ((rest & ~0x7fL) != 0) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    void text(String text) {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void optional(@Nullable String text) {
        flag(text != null);
        if (text != null) {
            text(text);
        }
    }

    void day(@Nullable LocalDate day) {
        flag(day != null);
        if (day != null) {
            number(day.toEpochDay());
        }
    }

    /** Keeps the scale, so that what is read equals what was written. */
    void decimal(@Nullable BigDecimal value) {
        if (value == null) {
            number(ByteReader.ABSENT);
            return;
        }
        var unscaled = value.unscaledValue();
        if (unscaled.bitLength() < Long.SIZE) {
            number(ByteReader.SHORT);
            number(value.scale());
            number(unscaled.longValue());
        } else {
            number(ByteReader.LONG);
            number(value.scale());
            bytes(unscaled.toByteArray());
        }
    }

    void bytes(byte[] value) {
        unsigned(value.length);
        ensure(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    private void ensure(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }
}
