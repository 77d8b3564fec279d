package io.keytier.scoring.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.utils.Bytes;

/**
 * Store keys. Their bytes sort as their parts do: texts end with a zero byte, which no identifier holds, and days are
 * unsigned. So a customer's entries lie together, its days in order.
 */
final class Keys {

    private static final byte END = 0;

    private Keys() {}

    static Bytes document(String customerId, DocumentId id) {
        return of(0, customerId, id.source(), id.orderId());
    }

    /** Behind all of a customer's entries of a kind; 0 for none. */
    static Bytes endOf(int kind, String customerId) {
        var end = of(kind, customerId).get();
        end[end.length - 1] = END + 1;
        return Bytes.wrap(end);
    }

    static Bytes day(String customerId, LocalDate day) {
        var customer = utf8(customerId);
        return Bytes.wrap(ByteBuffer.allocate(customer.length + 1 + Integer.BYTES)
                .put(customer)
                .put(END)
                .putInt(sortable(day))
                .array());
    }

    /** The day at the end of a {@link #day} key. */
    static LocalDate dayOf(Bytes key) {
        return dayAt(key, key.get().length - Integer.BYTES);
    }

    /** A day first, then texts; behind a byte that sets the kinds of entries in one store apart. */
    static Bytes dated(char kind, LocalDate day, String... texts) {
        var rest = of(0, texts).get();
        return Bytes.wrap(ByteBuffer.allocate(1 + Integer.BYTES + rest.length)
                .put((byte) kind)
                .putInt(sortable(day))
                .put(rest)
                .array());
    }

    /** The day of a {@link #dated} key. */
    static LocalDate datedDay(Bytes key) {
        return dayAt(key, 1);
    }

    /** Texts, behind a byte that sets the kinds of entries in one store apart; 0 for none. */
    static Bytes of(int kind, String... texts) {
        var parts = new byte[texts.length][];
        int length = kind == 0 ? 0 : 1;
        for (int i = 0; i < texts.length; i++) {
            parts[i] = utf8(texts[i]);
            length += parts[i].length + 1;
        }
        var key = ByteBuffer.allocate(length);
        if (kind != 0) {
            key.put((byte) kind);
        }
        for (var part : parts) {
            key.put(part).put(END);
        }
        return Bytes.wrap(key.array());
    }

    /** The texts of a key from a position on. */
    static String[] texts(Bytes key, int from) {
        var bytes = key.get();
        return new String(bytes, from, bytes.length - from - 1, StandardCharsets.UTF_8).split("\0", -1);
    }

    private static LocalDate dayAt(Bytes key, int position) {
        return LocalDate.ofEpochDay(ByteBuffer.wrap(key.get()).getInt(position) ^ Integer.MIN_VALUE);
    }

    private static int sortable(LocalDate day) {
        return Math.toIntExact(day.toEpochDay()) ^ Integer.MIN_VALUE;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
