package io.keytier.scoring.topology;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Reads what a {@link ByteWriter} wrote, in the same order. */
final class ByteReader {

    static final int ABSENT = 0;
    static final int SHORT = 1;
    static final int LONG = 2;

    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean flag() {
        return number() != 0;
    }

    int integer() {
        return Math.toIntExact(number());
    }

    long number() {
        long value = unsigned();
        return value >>> 1 ^ -(value & 1);
    }

    private long unsigned() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            long part = bytes[position++];
            value |= (part & 0x7f) << shift;
            if (part >= 0) {
                return value;
            }
        }
    }

    String text() {
        int length = (int) unsigned();
        position += length;
        return new String(bytes, position - length, length, StandardCharsets.UTF_8);
    }

    @Nullable
    String optional() {
        return flag() ? text() : null;
    }

    @Nullable
    LocalDate day() {
        return flag() ? LocalDate.ofEpochDay(number()) : null;
    }

    LocalDate requiredDay() {
        var day = day();
        if (day == null) {
            throw new IllegalStateException("a day is missing in a stored value");
        }
        return day;
    }

    @Nullable
    BigDecimal decimal() {
        int form = integer();
        if (form == ABSENT) {
            return null;
        }
        int scale = integer();
        return form == SHORT ? BigDecimal.valueOf(number(), scale) : new BigDecimal(new BigInteger(bytes()), scale);
    }

    BigDecimal requiredDecimal() {
        var value = decimal();
        if (value == null) {
            throw new IllegalStateException("a decimal is missing in a stored value");
        }
        return value;
    }

    byte[] bytes() {
        int length = (int) unsigned();
        position += length;
        return Arrays.copyOfRange(bytes, position - length, position);
    }
}
