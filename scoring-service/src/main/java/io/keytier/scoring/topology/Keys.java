package io.keytier.scoring.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.utils.Bytes;

/**
 * Keys of the store. The first byte is the kind of the entry; then they sort as their parts do: texts end with a zero
 * byte, which no identifier holds, and days are unsigned. The keys of a customer's history leave the customer out: it is
 * put in where an entry lies in the store by itself. So a customer's entries of a kind lie together, in order.
 */
final class Keys {

    /** A customer: sums and standing. */
    static final char CUSTOMER = 'C';
    /** Of a history: a document by source and order id, its latest version. */
    static final char DOCUMENT = 'O';
    /** Of a history: a business day, what its documents add up to. */
    static final char DAY = 'T';
    /** A day and a customer that is due on it; like the three that follow, a key without a value. */
    static final char DUE = 'D';
    /** A time and a customer whose open import was heard of then. */
    static final char IMPORT = 'I';
    /** Of a history: a sale, and a return that names it. */
    static final char LINK = 'L';
    /** Of a history: a document by the day that it waits for. */
    static final char POSTPONED = 'P';

    /** How far a new policy has come; one entry. */
    static final char ROLLOUT = 'R';

    private static final byte END = 0;
    /** No text in UTF-8 holds it. */
    private static final byte BEHIND_TEXTS = (byte) 0xff;

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
        return endOf(customer(customerId));
    }

    /** Before the first and behind the last entry of a kind. */
    static Bytes edge(int kind) {
        return Bytes.wrap(new byte[] {(byte) kind});
    }

    /** In a history: a document. */
    static Bytes document(DocumentId id) {
        return of(DOCUMENT, id.source(), id.orderId());
    }

    /** The document that a {@link #document} key identifies. */
    static DocumentId documentOf(Bytes key) {
        return idAt(texts(key, 1), 0);
    }

    /** In a history: a business day. */
    static Bytes day(LocalDate day) {
        return of(DAY, day);
    }

    /** The day of a {@link #day} key. */
    static LocalDate dayOf(Bytes key) {
        return dayAt(key, 1);
    }

    /** In a history: a sale, and a return that names it. */
    static Bytes link(DocumentId sale, DocumentId returned) {
        return of(LINK, sale.source(), sale.orderId(), returned.source(), returned.orderId());
    }

    /** In a history: before all returns that name a sale. */
    static Bytes linksTo(DocumentId sale) {
        return of(LINK, sale.source(), sale.orderId());
    }

    /** The return of a {@link #link} key. */
    static DocumentId linkedOf(Bytes key) {
        return idAt(texts(key, 1), 2);
    }

    /** In a history: a document by the day that it waits for. */
    static Bytes postponed(LocalDate day, DocumentId id) {
        return of(POSTPONED, day.toString(), id.source(), id.orderId());
    }

    /** In a history: before all documents that wait for a day. */
    static Bytes postponedTo(LocalDate day) {
        return of(POSTPONED, day.toString());
    }

    /** The document of a {@link #postponed} key. */
    static DocumentId postponedOf(Bytes key) {
        return idAt(texts(key, 1), 1);
    }

    /** The day of a {@link #postponed} key. */
    static LocalDate postponedDayOf(Bytes key) {
        return LocalDate.parse(texts(key, 1)[0]);
    }

    /** Behind all keys that go on from this one by texts. */
    static Bytes endOf(Bytes prefix) {
        var start = prefix.get();
        var end = Arrays.copyOf(start, start.length + 1);
        end[start.length] = BEHIND_TEXTS;
        return Bytes.wrap(end);
    }

    /** In the store: a key of a customer's history. */
    static Bytes ofCustomer(byte[] customer, Bytes inHistory) {
        var key = inHistory.get();
        return Bytes.wrap(ByteBuffer.allocate(customer.length + 1 + key.length)
                .put(key[0])
                .put(customer)
                .put(END)
                .put(key, 1, key.length - 1)
                .array());
    }

    /** The key of a history that a {@link #ofCustomer} key is made of. */
    static Bytes inHistory(byte[] customer, Bytes ofCustomer) {
        var key = ofCustomer.get();
        int behind = customer.length + 1;
        var rest = Arrays.copyOfRange(key, behind, key.length);
        rest[0] = key[0];
        return Bytes.wrap(rest);
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
        return of(DUE, day);
    }

    /** The day of a {@link #due} key. */
    static LocalDate dueDay(Bytes key) {
        return dayAt(key, 1);
    }

    /** The customer of a {@link #due} key. */
    static String dueCustomer(Bytes key) {
        return texts(key, 1 + Integer.BYTES)[0];
    }

    /** A kind, then a day. */
    private static Bytes of(char kind, LocalDate day) {
        return Bytes.wrap(ByteBuffer.allocate(1 + Integer.BYTES)
                .put((byte) kind)
                .putInt(sortable(day))
                .array());
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

    private static DocumentId idAt(String[] texts, int position) {
        return new DocumentId(texts[position], texts[position + 1]);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
