package io.keytier.scoring.topology;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

/**
 * A small map of bytes to bytes, sorted as the store sorts its keys, in one array: entry after entry, each a key and a
 * value headed by their lengths. It is searched from the front and never changed: a change makes another one.
 */
final class Packed {

    static final Packed EMPTY = new Packed(new byte[0]);

    private static final int LENGTH = Short.BYTES;
    private static final int LONGEST = 0xffff;

    private final byte[] bytes;

    private Packed(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What {@link #toBytes} gave. */
    static Packed of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new Packed(bytes);
    }

    byte[] toBytes() {
        return bytes;
    }

    /** How many bytes it takes. */
    int size() {
        return bytes.length;
    }

    byte @Nullable [] get(byte[] key) {
        int entry = entryFrom(key);
        return isAt(entry, key) ? valueAt(entry) : null;
    }

    /** @param value null to be without the key */
    Packed with(byte[] key, byte @Nullable [] value) {
        int entry = entryFrom(key);
        int next = isAt(entry, key) ? endOf(entry) : entry;
        int length = value == null ? 0 : LENGTH + key.length + LENGTH + value.length;
        var changed = new byte[bytes.length - (next - entry) + length];
        System.arraycopy(bytes, 0, changed, 0, entry);
        if (value != null) {
            put(key, changed, entry);
            put(value, changed, entry + LENGTH + key.length);
        }
        System.arraycopy(bytes, next, changed, entry + length, bytes.length - next);
        return of(changed);
    }

    void forEach(BiConsumer<byte[], byte[]> consumer) {
        for (int entry = 0; entry < bytes.length; entry = endOf(entry)) {
            consumer.accept(keyAt(entry), valueAt(entry));
        }
    }

    /** Asks about the entries between two keys, both among them, in order, and gives the first answer. */
    <T> @Nullable T first(byte[] from, byte[] to, BiFunction<byte[], byte[], @Nullable T> question) {
        for (int entry = entryFrom(from); entry < bytes.length && compare(entry, to) <= 0; entry = endOf(entry)) {
            var answer = question.apply(keyAt(entry), valueAt(entry));
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    /** As {@link #first}, in the opposite order. */
    <T> @Nullable T last(byte[] from, byte[] to, BiFunction<byte[], byte[], @Nullable T> question) {
        var entries = new ArrayDeque<Integer>();
        for (int entry = entryFrom(from); entry < bytes.length && compare(entry, to) <= 0; entry = endOf(entry)) {
            entries.push(entry);
        }
        for (int entry : entries) {
            var answer = question.apply(keyAt(entry), valueAt(entry));
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    /** The first entry whose key is not before this one; the end if there is none. */
    private int entryFrom(byte[] key) {
        int entry = 0;
        while (entry < bytes.length && compare(entry, key) < 0) {
            entry = endOf(entry);
        }
        return entry;
    }

    private boolean isAt(int entry, byte[] key) {
        return entry < bytes.length && compare(entry, key) == 0;
    }

    private int compare(int entry, byte[] key) {
        int start = entry + LENGTH;
        return Arrays.compareUnsigned(bytes, start, start + lengthAt(entry), key, 0, key.length);
    }

    private byte[] keyAt(int entry) {
        return partAt(entry);
    }

    private byte[] valueAt(int entry) {
        return partAt(endOfPart(entry));
    }

    private int endOf(int entry) {
        return endOfPart(endOfPart(entry));
    }

    private byte[] partAt(int position) {
        return Arrays.copyOfRange(bytes, position + LENGTH, endOfPart(position));
    }

    private int endOfPart(int position) {
        return position + LENGTH + lengthAt(position);
    }

    private int lengthAt(int position) {
        return (bytes[position] & 0xff) << Byte.SIZE | bytes[position + 1] & 0xff;
    }

    private static void put(byte[] part, byte[] into, int position) {
        if (part.length > LONGEST) {
            throw new IllegalArgumentException("too long to be packed: " + part.length + " bytes");
        }
        into[position] = (byte) (part.length >> Byte.SIZE);
        into[position + 1] = (byte) part.length;
        System.arraycopy(part, 0, into, position + LENGTH, part.length);
    }
}
