package io.keytier.scoring.topology;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** How the parts of stored values are written. */
final class Binary {

    private static final int NO_DATE = Integer.MIN_VALUE;
    private static final int WIDE = 0x80;
    private static final int ABSENT = 0x7f;

    private Binary() {}

    static void writeDate(@Nullable LocalDate date, DataOutput out) throws IOException {
        out.writeInt(date == null ? NO_DATE : Math.toIntExact(date.toEpochDay()));
    }

    static @Nullable LocalDate readDate(DataInput in) throws IOException {
        int day = in.readInt();
        return day == NO_DATE ? null : LocalDate.ofEpochDay(day);
    }

    static LocalDate readRequiredDate(DataInput in) throws IOException {
        return LocalDate.ofEpochDay(in.readInt());
    }

    static void writeText(@Nullable String text, DataOutput out) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            out.writeUTF(text);
        }
    }

    static @Nullable String readText(DataInput in) throws IOException {
        return in.readBoolean() ? in.readUTF() : null;
    }

    /** Scales of 0 to 126 are kept; an unscaled value that fits a long takes eight bytes, any other as many as needed. */
    static void writeDecimal(@Nullable BigDecimal value, DataOutput out) throws IOException {
        if (value == null) {
            out.writeByte(ABSENT);
        } else if (value.unscaledValue().bitLength() < Long.SIZE) {
            out.writeByte(value.scale());
            out.writeLong(value.unscaledValue().longValue());
        } else {
            var unscaled = value.unscaledValue().toByteArray();
            out.writeByte(WIDE | value.scale());
            out.writeByte(unscaled.length);
            out.write(unscaled);
        }
    }

    static @Nullable BigDecimal readDecimal(DataInput in) throws IOException {
        int head = in.readUnsignedByte();
        if (head == ABSENT) {
            return null;
        }
        if ((head & WIDE) == 0) {
            return BigDecimal.valueOf(in.readLong(), head);
        }
        var unscaled = new byte[in.readUnsignedByte()];
        in.readFully(unscaled);
        return new BigDecimal(new BigInteger(unscaled), head & ~WIDE);
    }

    static BigDecimal readRequiredDecimal(DataInput in) throws IOException {
        var value = readDecimal(in);
        if (value == null) {
            throw new IOException("a decimal is missing");
        }
        return value;
    }
}
