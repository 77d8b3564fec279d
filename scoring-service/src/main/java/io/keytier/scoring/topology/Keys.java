package io.keytier.scoring.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of the store. The first byte is the kind of the entry; then they sort as their parts do: texts end with a zero
 * byte, which no identifier holds, and days are unsigned. So a customer's entries of a kind lie together, in order.
 */
final class Keys {

    /** A customer: sums and standing. */
    static final char CUSTOMER = 'C';
    /** A document by customer, source and order id: its latest version. */
    static final char DOCUMENT = 'O';
    /** A business day by customer and day: what its documents add up to. */
    static final char DAY = 'T';
    /** A day and a customer that is due on it; like the three that follow, a key without a value. */
    static final char DUE = 'D';
    /** A time and a customer whose open import was heard of then. */
    static final char IMPORT = 'I';
    /** A customer's sale, and a return that names it. */
    static final char LINK = 'L';
    /** A customer's document by the day that it waits for. */
    static final char POSTPONED = 'P';

    /** How far a new policy has come; one entry. */
    static final char ROLLOUT = 'R';

    private static final byte END = 0;

    private Keys() {}

    static Bytes customer(String customerId) {
        return of(CUSTOMER, customerId);
    }

    /** The customer of a {@link #customer} key. */
    static String customerOf(Bytes key) {
        return texts(key, 1)[0];
    }

    /** Behind a customer, before the next. */
    static Bytes behindCustomer(String customerId) {
        return endOf(CUSTOMER, customerId);
    }

    /** Before the first and behind the last entry of a kind. */
    static Bytes edge(int kind) {
        return Bytes.wrap(new byte[] {(byte) kind});
    }

    static Bytes document(String customerId, DocumentId id) {
        return of(DOCUMENT, customerId, id.source(), id.orderId());
    }

    /** The document that a {@link #document} key identifies. */
    static DocumentId documentOf(Bytes key) {
        var texts = texts(key, 1);
        return new DocumentId(texts[1], texts[2]);
    }

    /** Behind all of a customer's entries of a kind. */
    static Bytes endOf(char kind, String customerId) {
        var end = of(kind, customerId).get();
        end[end.length - 1] = END + 1;
        return Bytes.wrap(end);
    }

    static Bytes day(String customerId, LocalDate day) {
        var customer = utf8(customerId);
        return Bytes.wrap(ByteBuffer.allocate(1 + customer.length + 1 + Integer.BYTES)
                .put((byte) DAY)
                .put(customer)
                .put(END)
                .putInt(sortable(day))
                .array());
    }

    /** The day at the end of a {@link #day} key. */
    static LocalDate dayOf(Bytes key) {
        return dayAt(key, key.get().length - Integer.BYTES);
    }

    static Bytes due(LocalDate day, String customerId) {
        var customer = utf8(customerId);
        return Bytes.wrap(ByteBuffer.allocate(1 + Integer.BYTES + customer.length + 1)
                .put((byte) DUE)
                .putInt(sortable(day))
                .put(customer)
                .put(END)
                .array());
    }

    /** Before all that is due on a day, behind all that is due on the days before it. */
    static Bytes dueFrom(LocalDate day) {
        return Bytes.wrap(ByteBuffer.allocate(1 + Integer.BYTES)
                .put((byte) DUE)
                .putInt(sortable(day))
                .array());
    }

    /** The day of a {@link #due} key. */
    static LocalDate dueDay(Bytes key) {
        return dayAt(key, 1);
    }

    /** The customer of a {@link #due} key. */
    static String dueCustomer(Bytes key) {
        return texts(key, 1 + Integer.BYTES)[0];
    }

    /** A kind, then texts. */
    static Bytes of(char kind, String... texts) {
        var parts = new byte[texts.length][];
        int length = 1;
        for (int i = 0; i < texts.length; i++) {
            parts[i] = utf8(texts[i]);
            length += parts[i].length + 1;
        }
        var key = ByteBuffer.allocate(length).put((byte) kind);
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
