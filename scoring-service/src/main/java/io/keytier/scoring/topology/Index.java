package io.keytier.scoring.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

import io.keytier.scoring.domain.DocumentId;
import org.apache.kafka.common.utils.Bytes;

/**
 * Ordered keys by which entries are found: customers by the day they are due, returns by the sale they name, documents
 * by the day they wait for, and open imports by when they were heard of.
 */
final class Index extends IndexReader {

    private static final byte[] PRESENT = {};

    private final TaskState keys;

    Index(TaskState keys) {
        super(keys);
        this.keys = keys;
    }

    /** A customer and the day under which it stands in the index. */
    record Due(LocalDate day, String customerId) {}

    void addDue(LocalDate day, String customerId) {
        keys.put(Keys.due(day, customerId), PRESENT);
    }

    void removeDue(LocalDate day, String customerId) {
        keys.put(Keys.due(day, customerId), null);
    }

    /** Hands over customers due up to a day, the earliest first, until the consumer has had enough. */
    void forEachDue(LocalDate upTo, Predicate<Due> consumer) {
        var from = Keys.dueFrom(LocalDate.ofEpochDay(Integer.MIN_VALUE));
        try (var due = keys.range(from, Keys.dueFrom(upTo.plusDays(1)))) {
            var more = true;
            while (more && due.hasNext()) {
                var key = due.next().key;
                more = consumer.test(new Due(Keys.dueDay(key), Keys.dueCustomer(key)));
            }
        }
    }

    /** How many customers are due up to a day, counted up to a bound. */
    long countDue(LocalDate upTo, int most) {
        long[] count = {0};
        forEachDue(upTo, due -> ++count[0] < most);
        return count[0];
    }

    /** A customer with an open import, and when it was heard of; it may have been heard of since, or have closed. */
    record Heard(Instant at, String customerId) {}

    void addImport(Heard heard) {
        keys.put(importKey(heard), PRESENT);
    }

    void removeImport(Heard heard) {
        keys.put(importKey(heard), null);
    }

    /** Hands over imports heard of up to a time, the longest silent first, until the consumer has had enough. */
    void forEachImport(Instant upTo, Predicate<Heard> consumer) {
        try (var found = keys.range(Keys.edge(Keys.IMPORT), Keys.of(Keys.IMPORT, secondOf(upTo)))) {
            var more = true;
            while (more && found.hasNext()) {
                var texts = Keys.texts(found.next().key, 1);
                more = consumer.test(new Heard(Instant.parse(texts[0]), texts[1]));
            }
        }
    }

    void link(String customerId, DocumentId sale, DocumentId returned) {
        keys.put(linkKey(customerId, sale, returned), PRESENT);
    }

    void unlink(String customerId, DocumentId sale, DocumentId returned) {
        keys.put(linkKey(customerId, sale, returned), null);
    }

    void postpone(String customerId, LocalDate day, DocumentId id) {
        keys.put(postponedKey(customerId, day, id), PRESENT);
    }

    void forget(String customerId, LocalDate day, DocumentId id) {
        keys.put(postponedKey(customerId, day, id), null);
    }

    private static Bytes linkKey(String customerId, DocumentId sale, DocumentId returned) {
        return Keys.of(Keys.LINK, customerId, sale.source(), sale.orderId(), returned.source(), returned.orderId());
    }

    private static Bytes postponedKey(String customerId, LocalDate day, DocumentId id) {
        return Keys.of(Keys.POSTPONED, customerId, day.toString(), id.source(), id.orderId());
    }

    private static Bytes importKey(Heard heard) {
        return Keys.of(Keys.IMPORT, secondOf(heard.at()), heard.customerId());
    }

    /** Texts of whole seconds sort as their times do. */
    private static String secondOf(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
